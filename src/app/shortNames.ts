// Short names for maps and tables, made from the long ones of the facts and the code.
/** A trust's name for a map: "Mid Staffordshire NHS Foundation Trust" → "Mid Staffordshire". */
export function shortTrust(name: string): string {
  const short = name
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\b(NHS|Foundation|Trust|Teaching|Acute)\b/gi, ' ')
    .replace(
      /\bUniversity Hospitals?( of)?\b|\bHospitals? for\b|\b(Hospitals?|Healthcare|Health Care)\b/gi,
      ' ',
    )
    .replace(/^\s*The\s+/i, '')
    .replace(/\s+(and|&|of)\s*$/i, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (short.length <= 24) return short || name;
  const cut = short.split(/,| and | & /)[0]!.trim();
  return cut.length >= 4 ? cut : short;
}

/** A hospital's name for a map: "Queen Elizabeth Hospital" → "Queen Elizabeth". */
export function shortSite(name: string): string {
  const short = name
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\b(NHS|Foundation|Trust)\b/gi, ' ')
    .replace(/\b(University|District|General|Community)?\s*Hospital\b/gi, ' ')
    .replace(/^\s*The\s+/i, '')
    .replace(/\s+/g, ' ')
    .trim();
  return short.length >= 3 ? short : name;
}

/** "StaffPay" → "Staff pay". */
export const lineName = (name: string): string => {
  const spaced = name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return (spaced.charAt(0).toUpperCase() + spaced.slice(1)).replace(/\bpfi\b/i, 'PFI');
};

/** "incomeM" → "Income, £m"; "floorAreaM2" → "Floor area, m²". */
export function columnName(name: string): string {
  const [stem, unit] = name.endsWith('M2')
    ? [name.slice(0, -2), ', m²']
    : /[a-z]M$/.test(name)
      ? [name.slice(0, -1), ', £m']
      : [name, ''];
  return lineName(stem) + unit;
}

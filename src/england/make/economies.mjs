// Local health economies: the historic counties and, in London, the sectors. Modelled: nobody's administrative border.
// A district belongs by the number in its ONS code, which runs through each county in order.
const COUNTIES = [
  ['Northumberland Tyne and Wear', 'E06000057 E08000021 E08000022 E08000023 E08000024 E08000037'],
  ['Durham and Tees', 'E06000001-E06000005 E06000047'],
  ['Cumbria', 'E07000026-E07000031'],
  ['Lancashire', 'E06000008 E06000009 E07000117-E07000128'],
  ['Greater Manchester', 'E08000001-E08000010'],
  ['Merseyside', 'E06000006 E08000011-E08000015'],
  ['Cheshire', 'E06000007 E06000049 E06000050'],
  ['Humber', 'E06000010-E06000013'],
  ['North Yorkshire', 'E06000014 E07000163-E07000169'],
  ['South Yorkshire', 'E08000016-E08000019 E08000038 E08000039'],
  ['West Yorkshire', 'E08000032-E08000036'],
  ['Derbyshire', 'E06000015 E07000032-E07000039'],
  ['Leicestershire', 'E06000016 E06000017 E07000129-E07000135'],
  ['Lincolnshire', 'E07000136-E07000142'],
  ['Northamptonshire', 'E07000150-E07000156'],
  ['Nottinghamshire', 'E06000018 E07000170-E07000176'],
  ['Birmingham and Black Country', 'E08000025 E08000027-E08000031'],
  ['Coventry and Warwickshire', 'E08000026 E07000218-E07000222'],
  ['Shropshire and Staffordshire', 'E06000020 E06000021 E06000051 E07000192-E07000199'],
  ['Hereford and Worcester', 'E06000019 E07000234-E07000239'],
  ['Bedfordshire', 'E06000032 E06000055 E06000056'],
  ['Cambridgeshire', 'E06000031 E07000008-E07000012'],
  ['Essex', 'E06000033 E06000034 E07000066-E07000077'],
  ['Hertfordshire', 'E07000095-E07000103 E07000240-E07000243'],
  ['Norfolk', 'E07000143-E07000149'],
  ['Suffolk', 'E07000200-E07000206 E07000244 E07000245'],
  ['North Central London', 'E09000003 E09000007 E09000010 E09000014 E09000019'],
  ['North East London', 'E09000001 E09000002 E09000012 E09000016 E09000025 E09000026 E09000030 E09000031'],
  ['North West London', 'E09000005 E09000009 E09000013 E09000015 E09000017 E09000018 E09000020 E09000033'],
  // Dartford and Gravesham lie in Kent, but their hospital was one of those that South London's failure touched.
  ['South East London', 'E09000004 E09000006 E09000011 E09000022 E09000023 E09000028 E07000107 E07000109'],
  ['South West London', 'E09000008 E09000021 E09000024 E09000027 E09000029 E09000032'],
  ['Berkshire', 'E06000036-E06000041'],
  ['Buckinghamshire and Milton Keynes', 'E06000042 E06000060 E07000004-E07000007'],
  ['Hampshire', 'E06000044 E06000045 E07000084-E07000094'],
  ['Isle of Wight', 'E06000046'],
  ['Kent', 'E06000035 E07000105-E07000116'],
  ['Oxfordshire', 'E07000177-E07000181'],
  ['Surrey', 'E07000207-E07000217'],
  ['Sussex', 'E06000043 E07000061-E07000065 E07000223-E07000229'],
  ['Avon', 'E06000022-E06000025'],
  ['Cornwall', 'E06000052 E06000053'],
  ['Devon', 'E06000026 E06000027 E07000040-E07000047'],
  ['Dorset', 'E06000028 E06000029 E06000058 E06000059 E07000048-E07000053'],
  ['Gloucestershire', 'E07000078-E07000083'],
  ['Somerset', 'E07000187-E07000191 E07000246'],
  ['Wiltshire', 'E06000030 E06000054'],
];

const byDistrict = new Map();
for (const [name, codes] of COUNTIES) {
  for (const part of codes.split(' ')) {
    const [first, last = first] = part.split('-');
    for (let n = Number(first.slice(1)); n <= Number(last.slice(1)); n++) {
      const code = `E${String(n).padStart(8, '0')}`;
      if (!byDistrict.has(code) || first === last) byDistrict.set(code, name);
    }
  }
}

/** Name of the health economy of a district by its ONS code of 2019. */
export function economyOf(district) {
  const name = byDistrict.get(district);
  if (!name) throw new Error(`No health economy for district ${district}`);
  return name;
}

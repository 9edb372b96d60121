// Dates. A day is a count from 1970-01-01; conversions after Hinnant's civil-from-days.

/** Year × 10000 + month × 100 + day of the month. */
export function civil(epochDay: i32): i32 {
  const z = epochDay + 719468;
  const era = (z >= 0 ? z : z - 146096) / 146097;
  const dayOfEra = z - era * 146097;
  const yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
  const dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
  const m = (5 * dayOfYear + 2) / 153;
  const day = dayOfYear - (153 * m + 2) / 5 + 1;
  const month = m < 10 ? m + 3 : m - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return year * 10000 + month * 100 + day;
}

export function epochDay(year: i32, month: i32, day: i32): i32 {
  const y = month <= 2 ? year - 1 : year;
  const era = (y >= 0 ? y : y - 399) / 400;
  const yearOfEra = y - era * 400;
  const dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
  const dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** 0 Monday … 6 Sunday. */
// @ts-ignore: decorator
@inline
export function weekday(epoch: i32): i32 {
  return (((epoch + 3) % 7) + 7) % 7;
}

/** Easter Sunday (Anonymous Gregorian computus). */
function easter(year: i32): i32 {
  const a = year % 19;
  const b = year / 100;
  const c = year % 100;
  const d = b / 4;
  const e = b % 4;
  const f = (b + 8) / 25;
  const g = (b - f + 1) / 3;
  const h = (19 * a + b - d - g + 15) % 30;
  const i = c / 4;
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = (a + 11 * h + 22 * l) / 451;
  const month = (h + l - 7 * m + 114) / 31;
  return epochDay(year, month, ((h + l - 7 * m + 114) % 31) + 1);
}

/** A bank holiday of England and Wales by the standing rule (single royal holidays are left out). */
function bankHoliday(epoch: i32): bool {
  const date = civil(epoch);
  const year = date / 10000;
  const month = (date / 100) % 100;
  const day = date % 100;
  const w = weekday(epoch);
  if (month == 1) return (day == 1 && w < 5) || (day <= 3 && day > 1 && w == 0);
  if (month == 3 || month == 4) {
    const sunday = easter(year);
    return epoch == sunday - 2 || epoch == sunday + 1;
  }
  if (month == 5) return w == 0 && (day <= 7 || day >= 25);
  if (month == 8) return w == 0 && day >= 25;
  if (month == 12) return (day == 25 || day == 26) && w < 5 ? true : (day == 27 || day == 28) && (w == 0 || w == 1);
  return false;
}

export function workingDay(epoch: i32): bool {
  return weekday(epoch) < 5 && !bankHoliday(epoch);
}

/** NHS financial year that a day lies in, by the year of its April. */
export function financialYear(epoch: i32): i32 {
  const date = civil(epoch);
  return (date / 100) % 100 >= 4 ? date / 10000 : date / 10000 - 1;
}

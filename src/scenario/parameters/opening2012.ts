// Defaults that differ when a run starts on 1 April 2012: the world has moved four years along its own trends.

/** Path → default at the later start. Rates are, as in the table, for 51.8 m people. */
export const OPENING_2012: Readonly<Record<string, number>> = {
  // 1.2, 0.3 and 1.3 % a year on 2008
  'patients.attendancesPerYear': 20.45e6,
  'patients.directEmergenciesPerYear': 0.96e6,
  'patients.firstOutpatientsPerYear': 18.95e6,
  // 1.8 in 2002 to 0.8 in 2013
  'choice.informationFactor': 0.89,
  // −1.2 % a year on 2008; HES: 5.3 days in 2011-12
  'care.lengthOfStayFactor': 0.953,
  // +1.7, 0, −1.5 and −1.8 % on 2008-09 (national tariff)
  'income.priceLevel': 0.984,
};

// What a trust's spending lines are made of, as things stand on the year's last day.
import { Column, Rule, Series, SPECIALTIES, TrustYear, WARDS } from '../../../assembly/layout.ts';
import {
  type Context,
  figureInput,
  type Input,
  millions,
  parameterInput,
  plain,
  RUN,
  seriesInput,
  stateOf,
  yearOf,
} from './context.ts';

/** A column summed over the trust's sites, `each` entries a site. */
function overSites({ sites }: Context, column: ArrayLike<number>, each: number): number {
  let sum = 0;
  for (const site of sites) for (let i = 0; i < each; i++) sum += column[site * each + i]!;
  return sum;
}

/** Care, overhead and block services: what pay, agency and supplies share. */
export function runningInputs(context: Context): Input[] {
  const { tables } = context.simulation;
  const beds = overSites(context, tables.i32(Column.SiteBeds), WARDS);
  const clinics = overSites(context, tables.f64(Column.SiteClinicCapacity), SPECIALTIES);
  const theatres = overSites(context, tables.f64(Column.SiteTheatreCapacity), SPECIALTIES * 2);
  const attendances = overSites(context, tables.f64(Column.SiteAttendanceCapacity), 1);
  return [
    {
      text: `${plain(beds)} beds, ${clinics.toFixed(0)} clinic and ${theatres.toFixed(0)} theatre slots a working day, ${attendances.toFixed(0)} places in A & E a day`,
      source: RUN,
    },
    parameterInput(context, Rule.BedCost),
    parameterInput(context, Rule.ClinicSlotCost),
    parameterInput(context, Rule.TheatreSlotCost),
    parameterInput(context, Rule.AttendanceCost),
    parameterInput(context, Rule.RotaCost),
    parameterInput(context, Rule.VariableShare),
    {
      text: `overhead ${millions(stateOf(context, Column.TrustOverhead) / 1e6)} and block services ${millions(stateOf(context, Column.TrustBlockCost) / 1e6)} a year at opening prices`,
      source: RUN,
    },
    {
      text: `× inefficiency 1 + ${yearOf(context, TrustYear.Inefficiency).toFixed(4)} × cost index ${stateOf(context, Column.TrustCostIndex).toFixed(4)}`,
      source: RUN,
    },
    seriesInput(context, Series.InputInflation),
    parameterInput(context, Rule.FrontierProductivity),
  ];
}

export function staffInputs(context: Context): Input[] {
  return [parameterInput(context, Rule.StaffShare), ...runningInputs(context)];
}

export function agencyInputs(context: Context): Input[] {
  return [
    {
      text: `${(100 * stateOf(context, Column.TrustVacancy)).toFixed(2)} % of posts empty, of the pay above`,
      source: RUN,
    },
    parameterInput(context, Rule.AgencyPremium),
    parameterInput(context, Rule.VacancyBase),
    parameterInput(context, Rule.VacancyDistress),
  ];
}

export function suppliesInputs(context: Context): Input[] {
  return [
    { text: 'the rest of running cost, reckoned as under staff pay', source: RUN },
    parameterInput(context, Rule.StaffShare),
  ];
}

export function estateInputs(context: Context): Input[] {
  const areas = context.sites.map((site) => {
    const { code, name, floorAreaM2 } = context.world.sites[site]!;
    return figureInput(context, 'sites', code, 'floorAreaM2', `${name}: ${plain(floorAreaM2)} m²`);
  });
  return [
    ...areas,
    parameterInput(context, Rule.EstateCostPerM2),
    {
      text: `structure beyond the norm ${millions(stateOf(context, Column.TrustStructure) / 1e6)} a year at opening prices`,
      source: RUN,
    },
    parameterInput(context, Rule.StructureWeight),
  ];
}

export function unitaryInputs(context: Context): Input[] {
  const charges = context.sites.flatMap((site) => {
    const { code, name, pfiChargeM, pfiFrom, pfiTo } = context.world.sites[site]!;
    if (pfiChargeM === 0) return [];
    return [
      figureInput(
        context,
        'sites',
        code,
        'pfiChargeM',
        `${name}: ${millions(pfiChargeM)} a year at opening prices, ${pfiFrom} to ${pfiTo}`,
      ),
    ];
  });
  return [
    ...charges,
    seriesInput(context, Series.RetailPrices),
    parameterInput(context, Rule.UnitaryIndexation),
  ];
}

export function capitalInputs(context: Context): Input[] {
  return [
    { text: `net assets ${millions(stateOf(context, Column.TrustAssets) / 1e6)}`, source: RUN },
    parameterInput(context, Rule.CapitalShare),
    parameterInput(context, Rule.AssetsShare),
  ];
}

export function dividendInputs(context: Context): Input[] {
  return [
    { text: `net assets ${millions(stateOf(context, Column.TrustAssets) / 1e6)}`, source: RUN },
    parameterInput(context, Rule.DividendRate),
  ];
}

export function interestInputs(context: Context): Input[] {
  const { code, debtM } = context.world.trusts[context.trust]!;
  return [
    { text: `debt ${millions(yearOf(context, TrustYear.Debt))} at the year’s end`, source: RUN },
    figureInput(context, 'trusts', code, 'debtM', `debt on the first day ${millions(debtM)}`),
    parameterInput(context, Rule.DebtInterest),
  ];
}

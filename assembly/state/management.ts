// A hospital trust passes to a private operator, and comes back as what it has become. Assets and staff of a franchise stay the NHS's.
import { ContractField, Governance, Instrument, Mechanism, OperatorField, Rule } from '../layout';
import { clip } from '../kernel/maths';
import { actor, normal, Stream } from '../kernel/random';
import { caseOf, CaseField } from './cases';
import { isOn } from './clock';
import { clearContract, contractOf, kindOfContract, performanceOf, setContract } from './contracts';
import { operatorOf } from './operators';
import { rule } from './rules';
import { acting, churn, governance, inefficiency, inefficiencyAnchor, management, managementMean } from './trusts';

/** Quarters of churn when other managers come (judgement: half of what a merger brings). */
const CHURN = 3;
/** Part by which skill, a standard deviation at most, moves what an operator saves: between 5 and 10 % at a mean of 7.5 (judgement). */
const SKILL_SAVES = 0.33;
const DAYS_A_YEAR = 365.25;

/** `promised` in £ a year. */
export function handOver(t: i32, o: i32, instrument: i32, promised: f64, day: i32): void {
  setContract(t, ContractField.Governance, <f64>governance[t]);
  setContract(t, ContractField.ManagementMean, managementMean[t]);
  setContract(t, ContractField.Operator, <f64>(o + 1));
  setContract(t, ContractField.Kind, <f64>instrument);
  setContract(t, ContractField.StartedOn, <f64>day);
  setContract(t, ContractField.EndsOn, <f64>day + rule(Rule.ContractYears) * DAYS_A_YEAR);
  setContract(t, ContractField.Promised, promised);
  setContract(t, ContractField.Baseline, performanceOf(t));
  if (instrument == Instrument.Split) {
    governance[t] = Governance.Split as u8;
    splitServices(t, o);
    return;
  }
  governance[t] = <u8>(instrument == Instrument.Franchise ? Governance.Franchise : Governance.Private);
  management[t] = operatorOf(o, OperatorField.Skill);
  managementMean[t] = management[t];
  churn[t] = CHURN;
}

/** The seam between two organisations costs from the first day; what is saved comes as any inefficiency goes. */
function splitServices(t: i32, o: i32): void {
  const whole = 1.0 + inefficiency[t];
  setContract(t, ContractField.Interface, rule(Rule.InterfaceCost) * whole);
  setContract(t, ContractField.Saving, splitSaving(o) * rule(Rule.NonClinicalShare) * whole);
  inefficiency[t] += contractOf(t, ContractField.Interface);
  inefficiencyAnchor[t] += contractOf(t, ContractField.Interface) - contractOf(t, ContractField.Saving);
}

/** Share of non-clinical cost that an operator saves. */
export function splitSaving(o: i32): f64 {
  const skill = operatorOf(o, OperatorField.Skill) - rule(Rule.OperatorSkillMean);
  return rule(Rule.SplitSaving) * (1.0 + SKILL_SAVES * clip(skill, -1.0, 1.0));
}

/** The trust is the NHS's again: its accounts, buildings and inefficiency are what they are; those who act up run it until a team is found. */
export function handBack(t: i32): void {
  governance[t] = <u8>contractOf(t, ContractField.Governance);
  if (kindOfContract(t) == Instrument.Split) {
    inefficiency[t] = Math.max(0.0, inefficiency[t] - contractOf(t, ContractField.Interface));
    inefficiencyAnchor[t] += contractOf(t, ContractField.Saving) - contractOf(t, ContractField.Interface);
  } else {
    managementMean[t] = contractOf(t, ContractField.ManagementMean);
    churn[t] = CHURN;
    if (isOn(Mechanism.TalentMarket)) {
      acting[t] = rule(Rule.TeamHole);
    } else {
      const team = normal(actor(t, caseOf(t, CaseField.Spells)), Stream.Team, TEAM_AFTER);
      management[t] = rule(Rule.TeamSkillMean) + rule(Rule.TeamSkillSpread) * team;
    }
  }
  clearContract(t);
}

/** Where there is no market for teams: the draw of the one that comes after an operator, among a trust's draws of teams. */
const TEAM_AFTER = 200;

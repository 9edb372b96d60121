// What the command line can do, in words.

const OVERVIEW = `Trustscape: how NHS hospitals fail, patient by patient.

  trustscape run [SCENARIO|file.json] [--years N] [--region NAME] [--seed N] [--set path=value …]
                 [--without MECHANISM …] [--trace N] [--out DIR] [--json]
  trustscape ensemble [SCENARIO|file.json] [--replicates N] [--workers W] [--out DIR] [--json] [options of run that
                 shape the scenario]      many runs of one scenario, side by side, and what they say together
  trustscape scenarios [--json]      the scenarios that come with Trustscape
  trustscape schema                  JSON Schema of a scenario file
  trustscape check FILE              check a scenario, or trusts.csv, sites.csv and zones.csv
  trustscape explain TRUST YEAR [SCENARIO] [options of run that shape the scenario]
  trustscape replay run.json         run again and compare the digest
  trustscape claims [--json]         the 86 claims of the leaders, and what shows each
  trustscape serve [DIR] [--port N]  show the page on this machine
  trustscape bench [--quick]         how fast this machine is

trustscape COMMAND --help says more. Exit codes: 0 good, 1 failed, 2 bad input, 130 stopped.
`;

const COMMANDS: Readonly<Record<string, string>> = {
  run: `trustscape run [SCENARIO|file.json] [options]      (england-2008 unless you name another)

  --years N            length of the run, 1 to 20
  --region NAME        only a region or health economy of England, such as London or south-east-london
  --seed N             the seed; the same seed gives the same run, bit for bit
  --replicate N        which of the runs that the seed numbers; 0, the seed's own, unless you say
  --fidelity NAME      patients (each a record, the default) or cohorts (daily counts of them, many times faster)
  --set path=value     change a number: trusts.frontierProductivity=0.02, series.tariffChange.2012=-0.02
  --without MECHANISM  switch a mechanism off: takeover, closure, priceFeedback …
  --trace N            print N whole journeys of patients
  --out DIR            write run.json, indicators.csv, trusts.csv, events.csv; all or none
  --json               print the report as JSON

  --set and --without may be repeated. All paths, ranges and sources: trustscape schema
`,
  ensemble: `trustscape ensemble [SCENARIO|file.json] [options]      (england-2008 unless you name another)

  --replicates N       runs that differ by chance alone, 1 to 100000; 20 unless you say
  --workers W          how many at a time, each in a memory of its own; the machine's cores unless you say
  --out DIR            write ensemble.json, replicates.csv, summary.csv; all or none
  --json               print ensemble.json

  --years, --region, --seed, --fidelity, --set, --without as for run. Any number of workers gives the same results.
  Replicate R alone, bit for bit: trustscape run SCENARIO --seed S --replicate R
`,
  scenarios: 'trustscape scenarios [--json]      lists the scenarios that come with Trustscape\n',
  schema:
    'trustscape schema      prints the JSON Schema of a scenario file, with unit, source and default of each number\n',
  claims:
    'trustscape claims [--json]      lists the 86 claims of the three leaders: where each lives, what answers it, which test shows it\n',
  check: `trustscape check FILE      checks a scenario file
trustscape check DIR | trusts.csv sites.csv zones.csv      checks a world of your own, each cell and each tie
`,
  explain: `trustscape explain TRUST YEAR [SCENARIO|file.json] [--seed N] [--region NAME] [--set …] [--without …]

  Runs the scenario through the financial year (2009 or 2009-10) and prints each line of the trust's accounts
  down to its inputs and their sources. TRUST is a code (RJ2) or a name.
`,
  replay:
    'trustscape replay run.json      runs again what the file tells of and compares the digest; 1 if it differs\n',
  serve:
    'trustscape serve [DIR] [--port N]      shows the built page at http://localhost:8008/ or the next free port\n',
  bench: `trustscape bench [--quick] [--rounds N] [--only PART …] [--json]

  --quick        less than a minute, instead of some six; smaller places
  --rounds N     rounds of the kernel, laps of the model (7, or 2 with --quick), rounds of the workers (3, or 2)
  --replicates N lived by one worker and by two in each round: 4, or 8 small ones with --quick
  --years N      length of those replicates: 1, or 5 small ones with --quick
  --only PART    only this part: kernel, model, growth or workers; may be repeated
  --json         print the result as JSON

  The result is kept in bench/results/.

trustscape bench --publish FILE      makes a kept result the published one: bench/published.json and
                                     the speed table of README.md
`,
};

/** Help for a command, or for all when it has none. */
export function helpFor(command: string | undefined): string {
  return COMMANDS[command ?? ''] ?? OVERVIEW;
}

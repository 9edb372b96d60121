// What the command line can do, in words.

const OVERVIEW = `Trustscape: how NHS hospitals fail, patient by patient.

  trustscape run [SCENARIO|file.json] [--years N] [--region NAME] [--seed N] [--set path=value …]
                 [--without MECHANISM …] [--trace N] [--out DIR] [--json]
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
  --fidelity NAME      patients (each a record, the default) or cohorts (daily counts of them, many times faster)
  --set path=value     change a number: trusts.frontierProductivity=0.02, series.tariffChange.2012=-0.02
  --without MECHANISM  switch a mechanism off: takeover, closure, priceFeedback …
  --trace N            print N whole journeys of patients
  --out DIR            write run.json, indicators.csv, trusts.csv, events.csv; all or none
  --json               print the report as JSON

  --set and --without may be repeated. All paths, ranges and sources: trustscape schema
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
  bench: `trustscape bench [--quick] [--only PART …] [--json]

  --quick        a minute or so, instead of some five
  --only PART    only this part: kernel, model, growth or workers; may be repeated
  --json         print the result as JSON

  The result is kept in bench/results/.

trustscape bench --readme FILE      writes the speed table of README.md from a kept result
`,
};

/** Help for a command, or for all when it has none. */
export function helpFor(command: string | undefined): string {
  return COMMANDS[command ?? ''] ?? OVERVIEW;
}

/** What did not pass, a text each: where it stands, its name and how its error begins. Read from the reports of three runners. */
export type Failures = readonly string[];

/** The end of a run is what a log keeps: of each error only so many lines are told there. */
const LINES = 12;

// the colours of a terminal
const COLOURS = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

export interface VitestReport {
  readonly numPassedTests: number;
  readonly numTotalTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages: readonly string[] | null;
    }[];
  }[];
}

export function listVitestFailures({ testResults }: VitestReport): Failures {
  return testResults.flatMap(({ name: file, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status !== 'passed');
    // a file that could not be run has no test of its own
    if (failed.length === 0) return status === 'passed' ? [] : [tell(file, 'the file itself', message)];
    return failed.map((test) => tell(file, `${test.fullName} (${test.status})`, test.failureMessages?.[0]));
  });
}

interface PlaywrightSuite {
  readonly specs?: readonly {
    readonly ok: boolean;
    readonly title: string;
    readonly file: string;
    readonly line: number;
    readonly tests: readonly {
      readonly status: string;
      readonly results: readonly { readonly error?: { readonly message?: string } }[];
    }[];
  }[];
  readonly suites?: readonly PlaywrightSuite[];
}

export interface PlaywrightReport extends PlaywrightSuite {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
  readonly errors?: readonly { readonly message?: string }[];
}

export function listPlaywrightFailures(report: PlaywrightReport): Failures {
  const ofSuite = ({ specs = [], suites = [] }: PlaywrightSuite): Failures => [
    ...specs.flatMap(({ file, line, title, tests }) =>
      tests
        .filter(({ status }) => status !== 'expected')
        .map(({ status, results }) =>
          tell(`${file}:${line}`, `${title} (${status})`, results.find(({ error }) => error)?.error?.message),
        ),
    ),
    ...suites.flatMap(ofSuite),
  ];
  const outside = (report.errors ?? []).map(({ message }) => tell('outside of every test', 'error', message));
  return [...ofSuite(report), ...outside];
}

/** Of Node's own runner, whose report is TAP. */
export function listTapFailures(tap: string): Failures {
  const failures: string[] = [];
  const lines = tap.split('\n');
  for (const [at, line] of lines.entries()) {
    const name = /^\s*not ok \d+ - (.*)$/.exec(line)?.[1];
    if (name === undefined) continue;
    const end = lines.findIndex((later, index) => index > at && later.trim() === '...');
    const error = lines.slice(at + 2, end === -1 ? at + 2 + LINES : end).map((told) => told.trim());
    failures.push(tell(error.find((told) => told.startsWith('location:')) ?? '', name, error.join('\n')));
  }
  return failures;
}

function tell(where: string, name: string, error = 'no error is told'): string {
  const told = error.replaceAll(COLOURS, '').split('\n').slice(0, LINES);
  return [`${where}: ${name}`, ...told.map((line) => `    ${line}`)].join('\n');
}

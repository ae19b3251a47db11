import { lineOfRefusal, Misused, Refused } from './exit';
import { parseOptions, type Options } from './options';
import { balance } from './verbs/balance';
import { bench } from './verbs/bench';
import { check } from './verbs/check';
import { fit } from './verbs/fit';
import { formula } from './verbs/formula';
import { hindcast } from './verbs/hindcast';
import { openings } from './verbs/openings';
import { play } from './verbs/play';
import { scenarios } from './verbs/scenarios';
import { sensitivity } from './verbs/sensitivity';
import { verify } from './verbs/verify';

interface Outcome {
  readonly document: unknown;
  readonly failed: boolean;
  /** Printed instead of the document when it was asked for. */
  readonly csv?: string;
}

const done = (document: unknown): Outcome => ({ document, failed: false });

const VERBS: Readonly<Record<string, (options: Options) => Outcome | Promise<Outcome>>> = {
  scenarios: () => done(scenarios()),
  play: (options) => done(play(options)),
  verify,
  openings: (options) => done(openings(options)),
  check,
  formula,
  hindcast: (options) => done(hindcast(options)),
  fit: (options) => done(fit(options)),
  balance: async (options) => done(await balance(options)),
  sensitivity: (options) => done(sensitivity(options)),
  bench: async (options) => done(await bench(options)),
};

const USAGE = `usage: sim VERB ...
  scenarios                                     lists the scenarios
  play SCENARIO|PATH [--seat F] [--policy ID] [--rivals ID] [--history] [--sheets FILE]
       [--seed S] [--quarters N] [--no-luck] [--why] [--out RECORD]
  verify RECORD|FOLDER [--csv] [--assignment CODE]
                                                plays records again and compares; a folder is marked
  openings SCENARIO|RECORD [--seat F]           what may be decided now
  check SCENARIO-PATH                           validates a scenario folder or file
  formula NAME INPUTS | formula --cases FILE    evaluates published formulas
  hindcast --observations FILE [--fit-until P]  the recorded line beside a record of shares and figures
  fit --observations FILE --until P [--out F]   calibrates the free parameters and keeps them with the scenario
  balance SCENARIO [--seat F] [--seeds N] [--workers N] [--out FILE]
                                                plays policies over seeds: the balance certificate
  sensitivity SCENARIO [--seat F]               ten parameters that move share and pressure most
  bench [--quarters N] [--peers]                measures the engine; N quarters traced for garbage
  --json prints one JSON document and nothing else\n`;

/** Runs the command line; returns the exit code. */
async function run(words: readonly string[]): Promise<number> {
  const [name = '', ...rest] = words;
  try {
    const verb = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
    if (!verb) throw new Misused(name === '' ? 'no verb' : `unknown verb ${name}`);
    const options = parseOptions(rest);
    const { document, failed, csv } = await verb(options);
    process.stdout.write(csv ?? `${JSON.stringify(document, null, options.flag('json') ? 0 : 2)}\n`);
    return failed ? 1 : 0;
  } catch (error) {
    if (error instanceof Misused) {
      process.stderr.write(`${error.message}\n${USAGE}`);
      return 2;
    }
    if (error instanceof Refused) {
      for (const refusal of error.refusals) process.stderr.write(`${lineOfRefusal(refusal)}\n`);
      return 1;
    }
    throw error;
  }
}

process.exitCode = await run(process.argv.slice(2));

import { parentPort } from 'node:worker_threads';
import { playContest, type Contest } from '../../analysis';
import { scenarioFrom } from '../scenario-input';

/** One worker of a certificate: plays the contests it is dealt, one after another. */
export interface Task {
  /** Id or path of the scenario. */
  readonly source: string;
  readonly contest: Contest;
}

parentPort?.on('message', ({ source, contest }: Task) => {
  parentPort?.postMessage(playContest(scenarioFrom(source), contest), []);
});

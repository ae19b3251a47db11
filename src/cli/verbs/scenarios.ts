import { bundledScenario } from '../../scenario';
import { scenarioIds } from '../inputs';

/** Lists the scenarios that come with the program. */
export function scenarios(): unknown[] {
  return scenarioIds().flatMap((id) => {
    const scenario = bundledScenario(id);
    if (!scenario) return [];
    const { rules, words, file } = scenario;
    return [
      {
        id,
        title: { en: words.en.title, zh: words.zh.title },
        start: rules.start,
        quarters: rules.quarters,
        seats: rules.seats.map((seat) => rules.firmIds[seat.firm]),
        firms: rules.firmIds,
        documents: file.documents,
      },
    ];
  });
}

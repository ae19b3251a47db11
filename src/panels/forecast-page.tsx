import type { Route } from '../session';

export type ForecastPageProps = Pick<Extract<Route, { page: 'forecast' }>, 'measure' | 'against'>;

/** The ranges of what may come. */
export function ForecastPage({ measure }: ForecastPageProps) {
  return (
    <main class="page" id="content">
      <h1>{measure}</h1>
    </main>
  );
}

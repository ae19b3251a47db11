/**
 * Growth of integration in a quarter. All in 0..1; effort is what is put in over what is needed.
 *
 * Range: out in 0..0.18. Source: the model's own e (1 - I)(0.06 + 0.12 T)(1 - 0.5 c): relation-specific effort, trust and
 * like cultures, after Dyer & Singh (1998) "The relational view", AMR 23(4); coefficients are design priors.
 */
export function integrationStep(effort: number, integration: number, trust: number, culture: number): number {
  return effort * (1 - integration) * (0.06 + 0.12 * trust) * (1 - 0.5 * culture);
}

/** Part of the possible synergy that is realised, 0..1: I (0.4 + 0.6 T). Source: as integrationStep. */
export function synergyRealised(integration: number, trust: number): number {
  return integration * (0.4 + 0.6 * trust);
}

/**
 * How fair a member finds its part of the gain: 1 less the distance of its part from its Shapley part, 0..1.
 *
 * Units: gain and value in one money; total is the gain of all and above 0.
 * Source: Shapley (1953) as the yardstick of what each adds; the distance is a design prior.
 */
export function fairness(gain: number, shapleyValue: number, total: number): number {
  return Math.max(0, 1 - Math.abs(gain - shapleyValue) / total);
}

/**
 * What a partner knows of the other's trade a quarter on: the race to learn.
 *
 * Range: known and out in 0..1; pace >= 0 a quarter, exposure 0..1.
 * Source: Hamel (1991) "Competition for competence and inter-partner learning", SMJ 12; the linear form is ours.
 */
export function learn(known: number, pace: number, exposure: number): number {
  return Math.min(1, known + pace * exposure * (1 - known));
}

/** Knowledge above which the need for the teacher falls. */
const LEARNT = 0.7;

/**
 * What is known of an alliance, weighed into the linear predictor of its break-up (`breakUpHazard`).
 *
 * Units: overlap, culture, trust, gap (asymmetry of dependence), shortfall (synergy promised less delivered, not below 0),
 * embedded (1 where the partners have a common partner) and known (the best learner's knowledge) in 0..1; tied 0 or 1;
 * months since the start.
 * Source: signs after Park & Ungson (2001) on rivalry and trust,
 * Pothukuchi et al. (2002) on culture, Gulati (1998) on equity, Polidoro, Ahuja & Mitchell (2011) on common partners,
 * Pfeffer & Salancik (1978) on dependence, Hamel (1991) on learning, Bleeke & Ernst (1992) on the second year. Magnitudes
 * are design priors.
 */
export function breakUpPredictor(
  overlap: number,
  culture: number,
  trust: number,
  tied: number,
  embedded: number,
  gap: number,
  shortfall: number,
  known: number,
  months: number,
): number {
  return (
    0.8 * overlap +
    0.3 * culture -
    1.5 * (trust - 0.5) -
    0.5 * tied -
    0.4 * embedded +
    0.6 * gap +
    1.0 * shortfall +
    (0.5 * Math.max(0, known - LEARNT)) / (1 - LEARNT) +
    (months >= 6 && months <= 24 ? 0.5 : 0)
  );
}

/**
 * Fit of two names, -1 (they harm each other) .. 1 (the same), from how far apart they stand.
 *
 * Units: `distance` >= 0 as the distance of quality and price; `width` is the fit lost a unit of it. Source: fit of
 * parent and extension, Aaker & Keller (1990) "Consumer evaluations of brand extensions", Journal of Marketing 54(1);
 * the linear form is ours.
 */
export function brandFit(distance: number, width: number): number {
  return Math.max(-1, 1 - width * distance);
}

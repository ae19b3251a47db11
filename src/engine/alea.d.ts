declare module 'seedrandom/lib/alea.js' {
  /** A generator of uniforms in [0, 1), seeded by a text. Source: Baagoe (2010), through seedrandom 3. */
  export default function alea(seed: string): () => number;
}

import { useRef } from 'preact/hooks';

/** A value that is worked out in the background: while there is none, the last one under the same question. */
export function useLast<Value>(value: Value | null, question: string): Value | null {
  const last = useRef<{ readonly question: string; readonly value: Value } | null>(null);
  if (value !== null) last.current = { question, value };
  return value ?? (last.current?.question === question ? last.current.value : null);
}

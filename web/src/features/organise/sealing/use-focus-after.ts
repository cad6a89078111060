import { type RefObject, useEffect, useRef } from 'react';

/** Brings the focus to a heading when an act has changed what stands below it: its dialog and button are gone then. */
export function useFocusAfter(outcome: unknown): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(outcome);
  useEffect(() => {
    if (before.current === outcome) return;
    before.current = outcome;
    heading.current?.focus();
  }, [outcome]);
  return heading;
}

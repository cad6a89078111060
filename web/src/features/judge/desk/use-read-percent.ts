import { useEffect, useState } from 'react';

/** What covers the window above and below the work: the line above, and the ways between the works. */
const covered = { above: 57, below: 72 } as const;

/** How far the work has been scrolled, from 0 at its first line to 1 at its last. */
function readShare(element: HTMLElement): number {
  const { top, height } = element.getBoundingClientRect();
  const way = height - (window.innerHeight - covered.above - covered.below);
  if (way <= 0) return 1;
  return Math.min(1, Math.max(0, (covered.above - top) / way));
}

/** Follows how far the work has been scrolled. */
export function useReadPercent(element: React.RefObject<HTMLElement | null>, text: string): number {
  const [percent, setPercent] = useState(0);
  useEffect(() => {
    let frame = 0;
    const measure = (): void => {
      frame = 0;
      if (element.current !== null) setPercent(Math.round(readShare(element.current) * 100));
    };
    const later = (): void => {
      if (frame === 0) frame = requestAnimationFrame(measure);
    };
    later();
    window.addEventListener('scroll', later, { passive: true });
    window.addEventListener('resize', later);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('scroll', later);
      window.removeEventListener('resize', later);
    };
  }, [element, text]);
  return percent;
}

/** How far down the window a heading counts as reached, as a share of its height. */
const REACHED = 0.3;

/** The heading under which the reader is, for the outline to mark. */
export class CurrentHeading {
  anchor: string | null = $state(null);

  /** Watches these headings until the function returned is called. */
  watch(anchors: readonly string[]): () => void {
    let frame = 0;
    const update = () => {
      frame = 0;
      this.anchor = lastReached(anchors) ?? null;
    };
    const plan = () => (frame ||= requestAnimationFrame(update));
    addEventListener('scroll', plan, { passive: true });
    addEventListener('resize', plan, { passive: true });
    update();
    return () => {
      removeEventListener('scroll', plan);
      removeEventListener('resize', plan);
      cancelAnimationFrame(frame);
    };
  }
}

function lastReached(anchors: readonly string[]): string | undefined {
  const line = innerHeight * REACHED;
  const atEnd = scrollY > 0 && scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
  const tops = anchors.map(
    (anchor) => document.getElementById(anchor)?.getBoundingClientRect().top,
  );
  const limit = atEnd ? innerHeight : line;
  return anchors.findLast((_, place) => (tops[place] ?? Infinity) <= limit);
}

// A long list comes onto the page in portions: the next one when its end nears the glass. Two hundred tiles that nobody looks at
// would be laid out again at every touch. Where a page cannot tell what is in sight, everything stands there at once.

const PORTION = 24;

export class Growing {
  shown = $state(typeof IntersectionObserver === "undefined" ? Infinity : PORTION);

  /** Attached to what stands after the last one shown. */
  end = (node: Element): (() => void) => {
    const eye = new IntersectionObserver(
      (seen) => {
        if (!seen.some((one) => one.isIntersecting)) return;
        this.shown += PORTION;
        // Looked at anew: whoever jumped to the end may still see it.
        eye.unobserve(node);
        eye.observe(node);
      },
      { root: node.closest("main"), rootMargin: "100% 0px" },
    );
    eye.observe(node);
    return () => eye.disconnect();
  };
}

// The ten seconds in which a tap can be taken back, counted down. Called while a component is set up.
const LONGEST_MS = 10_000;

export class SecondsLeft {
  left = $state(0);

  constructor(until: () => string | null) {
    $effect(() => {
      const end_at = until();
      if (end_at === null) {
        this.left = 0;
        return;
      }
      // One look at the wall clock, then the clock that cannot be set back.
      const rest = Math.max(0, Math.min(LONGEST_MS, Date.parse(end_at) - Date.now()));
      const end = performance.now() + rest;
      const tick = () => (this.left = Math.max(0, Math.ceil((end - performance.now()) / 1000)));
      tick();
      const timer = setInterval(tick, 200);
      return () => clearInterval(timer);
    });
  }
}

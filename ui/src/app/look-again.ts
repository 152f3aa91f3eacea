// How often a page that stands open looks again. What somebody did at another window is seen within two seconds: one look, and its answer.
export const LOOK_AGAIN_MS = 1500;

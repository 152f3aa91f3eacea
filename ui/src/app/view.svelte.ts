// Where the person stands: which room, which screen in it, which car or job. No address bar, no history.
export type Room = "reception" | "bay" | "handover" | "office";

export interface View {
  room: Room;
  /** A screen inside the room: "log" is the intake form, "plan" the booking, "arrive" the expected car, "visit" its appointment, "calls" the call list, "job" one job, "hunt" one hunt for a code, "hunts" those that are open, "specialists" their directory; empty is the room's first screen. */
  screen: string;
  job_id: string | null;
  vehicle_id: string | null;
  /** What a new car starts with, as typed: its plate, VIN or telephone. */
  plate: string;
  hunt_id: string | null;
  /** Whose cars get their cards: the hand-over's screen "fleet". */
  owner_id: string | null;
}

export const view = $state<View>({
  room: "reception",
  screen: "",
  job_id: null,
  vehicle_id: null,
  plate: "",
  hunt_id: null,
  owner_id: null,
});

/** Go somewhere; what is not named is left behind. */
export function go(to: Partial<View> & { room: Room }): void {
  view.room = to.room;
  view.screen = to.screen ?? "";
  view.job_id = to.job_id ?? null;
  view.vehicle_id = to.vehicle_id ?? null;
  view.plate = to.plate ?? "";
  view.hunt_id = to.hunt_id ?? null;
  view.owner_id = to.owner_id ?? null;
}

/** The job in hand (open, or picked on the board): F4 and F9 act on it. */
export const picked = $state<{ job_id: string | null }>({ job_id: null });

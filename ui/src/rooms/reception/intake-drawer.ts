// Forms in work, one per car, kept while somebody else uses the screen.
import { Intake } from "./intake.svelte";

const drawer = new Map<string, Intake>();

export function intakeFor(vehicle_id: string | null, plate: string): Intake {
  const name = vehicle_id ?? plate;
  const begun = drawer.get(name);
  if (begun && !begun.logged) return begun;
  begun?.dispose();
  const fresh = new Intake(vehicle_id, plate);
  drawer.set(name, fresh);
  return fresh;
}

export function giveUp(intake: Intake): void {
  intake.dispose();
  if (!intake.logged) void intake.keeper.drop();
  for (const [name, one] of drawer) if (one === intake) drawer.delete(name);
}

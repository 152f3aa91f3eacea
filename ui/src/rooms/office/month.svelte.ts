// The manager's month and what the shop saw of its radios: two readings, nothing to change.

import { call, toWireError } from "../../wire/call";
import type { ManagerView, ShopLearned, WireError } from "../../wire/types";

export class Month {
  view = $state.raw<ManagerView | null>(null);
  error = $state<WireError | null>(null);
  busy = $state(false);

  async load(day: string | null = this.view?.month ?? null) {
    if (this.busy) return;
    this.busy = true;
    this.error = null;
    try {
      this.view = await call("manager_view", { day });
    } catch (thrown) {
      this.error = toWireError(thrown);
    } finally {
      this.busy = false;
    }
  }
}

export class Learned {
  view = $state.raw<ShopLearned | null>(null);
  error = $state<WireError | null>(null);

  async load() {
    try {
      this.view = await call("shop_learned");
      this.error = null;
    } catch (thrown) {
      this.error = toWireError(thrown);
    }
  }
}

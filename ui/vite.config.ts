// How the pages are built: one catalogue checked first, everything served by the program itself, nothing inline.
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { svelteTesting } from "@testing-library/svelte/vite";
import { defineConfig } from "vitest/config";
import { catalogueCheck } from "./build/catalogue-plugin.ts";
import { oneIconAtATime } from "./build/icons-plugin.ts";

export default defineConfig({
  plugins: [catalogueCheck(), oneIconAtATime(), svelte(), svelteTesting()],
  build: {
    outDir: "dist",
    target: "es2022",
    // Fonts and pictures stay files: the content policy allows no data: fonts.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
  },
  server: { port: 5173, strictPort: true },
  test: {
    environment: "jsdom",
    setupFiles: ["./test/setup.ts"],
    include: ["src/**/*.test.ts", "build/**/*.test.ts", "test/**/*.test.ts"],
    maxWorkers: 2,
  },
});

// Only in the test build: what the content policy blocked, what the console complained about, from the first line on.
(() => {
  const witness = { violations: [], complaints: [] };
  Object.defineProperty(window, "__witness", { value: witness });
  document.addEventListener("securitypolicyviolation", (event) => {
    witness.violations.push(`${event.effectiveDirective}: ${event.blockedURI} (${event.sourceFile}:${event.lineNumber})`);
  });
  window.addEventListener("error", (event) => witness.complaints.push(String(event.message)));
  window.addEventListener("unhandledrejection", (event) => witness.complaints.push(`unhandled: ${String(event.reason)}`));
  for (const level of ["error", "warn"]) {
    const said = console[level].bind(console);
    console[level] = (...words) => {
      witness.complaints.push(words.map(String).join(" "));
      said(...words);
    };
  }
})();

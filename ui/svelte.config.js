// Runes everywhere: state is written down, not guessed.
export default { compilerOptions: { runes: true } };

/** The configuration cannot be used. Each sentence says which variable is wrong and what it must be. */
export class ConfigurationError extends Error {
  constructor(readonly sentences: readonly string[]) {
    super(sentences.join("\n"));
    this.name = "ConfigurationError";
  }
}

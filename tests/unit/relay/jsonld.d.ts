declare module "jsonld" {
  interface Expanded {
    readonly [key: string]: unknown;
  }
  interface LoadedDocument {
    readonly contextUrl: null;
    readonly documentUrl: string;
    readonly document: unknown;
  }
  const jsonld: {
    expand(
      input: unknown,
      options: { documentLoader: (url: string) => Promise<LoadedDocument> },
    ): Promise<readonly Expanded[]>;
  };
  export default jsonld;
}

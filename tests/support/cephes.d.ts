/** What tests use of the package: its own declarations are not where its exports say. */
declare module 'cephes' {
  /** Resolves when its WebAssembly is ready. */
  export const compiled: Promise<void>;
  /** The standard normal distribution. */
  export function ndtr(z: number): number;
}

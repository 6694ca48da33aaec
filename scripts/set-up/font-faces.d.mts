interface Run {
  readonly first: number;
  readonly widths: readonly (number | null)[];
}

export function measureFaces(): Promise<Readonly<Record<string, readonly Run[]>>>;

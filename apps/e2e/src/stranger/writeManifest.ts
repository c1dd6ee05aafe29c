interface Wanted {
  /** The packages of ours, packed. */
  readonly packages: Readonly<Record<string, string>>
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
}

/** The `package.json` of a new app that installs the packed packages. */
export const writeManifest = ({ packages, dependencies, devDependencies }: Wanted): string =>
  JSON.stringify(
    {
      name: 'stranger',
      private: true,
      type: 'module',
      dependencies: { ...packages, ...dependencies },
      devDependencies,
      // Nothing of ours is on a registry yet: what our packages want of each other is what lies here.
      overrides: Object.fromEntries(Object.keys(packages).map((name) => [name, `$${name}`])),
    },
    null,
    2,
  )

/** How TypeScript becomes JavaScript in the specs, whoever loads it. @param {{ tsx: boolean }} parser */
export const compiled = (parser) => ({
  swcrc: false,
  sourceMaps: /** @type {const} */ ('inline'),
  jsc: {
    parser: { syntax: /** @type {const} */ ('typescript'), decorators: true, ...parser },
    transform: {
      legacyDecorator: true,
      decoratorMetadata: true,
      react: { runtime: /** @type {const} */ ('automatic') },
    },
    target: /** @type {const} */ ('es2022'),
    keepClassNames: true,
  },
  module: { type: /** @type {const} */ ('es6') },
});

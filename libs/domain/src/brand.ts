/** A primitive with a name: a raw string or number is never taken for one by mistake. */
export type Brand<T, Name extends string> = T & { readonly __brand: Name };

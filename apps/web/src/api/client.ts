// The only way to the api: a client typed by its document.
import createClient from 'openapi-fetch';
import type { components, paths } from './schema.js';

export type Schemas = components['schemas'];

export interface Problem {
  readonly status: number;
  readonly code?: string;
  readonly title?: string;
  readonly detail?: string;
  readonly errors?: readonly { readonly pointer: string; readonly message: string }[];
}

export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail ?? problem.title ?? 'The request was refused.');
  }
}

/** The request did not reach the api, or its answer did not come back. */
export class Away extends Error {
  constructor() {
    super('The connection is away just now. What you typed is still here; send it again once the connection is back.');
  }
}

export const api = createClient<paths>({ baseUrl: '/' });

interface Answered<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/** The data, or the refusal thrown. */
export async function got<T>(answer: Promise<Answered<T>>): Promise<T> {
  const { data, error, response } = await reached(answer);
  if (response.ok) return data as T;
  const problem = (typeof error === 'object' && error !== null ? error : {}) as Partial<Problem>;
  throw new Refused({ ...problem, status: response.status });
}

/** A browser tells of a request that got nowhere by a TypeError. @throws Away */
async function reached<T>(answer: Promise<Answered<T>>): Promise<Answered<T>> {
  try {
    return await answer;
  } catch (error) {
    throw error instanceof TypeError ? new Away() : error;
  }
}

type Post = (path: string, options: object) => Promise<Answered<unknown>>;

/** `bookVisit` → `book-visit`: an address follows from the name of what it does. */
export const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** A command on a case: its address follows from its name, `bookVisit` → `book-visit`. The key makes a second try the same command. */
export function command(
  at: { number: string; cycle: number },
  name: string,
  body: object,
  seq: number,
  key: string,
): Promise<unknown> {
  return got(
    (api.POST as unknown as Post)(`/api/cases/{number}/{cycle}/${kebab(name)}`, {
      params: { path: at, header: { 'Idempotency-Key': key, 'If-Match': `"${seq}"` } },
      body,
    }),
  );
}

type Send = (path: string, options: object) => Promise<Answered<unknown>>;

export interface Change {
  readonly method?: 'POST' | 'PUT' | 'DELETE';
  /** Makes a second try the same change. */
  readonly key?: string;
  /** The version that whoever changes it has seen. */
  readonly version?: number;
  readonly path?: Readonly<Record<string, string | number>>;
  readonly body?: object;
}

/** A change to something other than a case. */
export function change<T>(to: keyof paths, { method = 'POST', key, version, path, body }: Change): Promise<T> {
  const header = {
    ...(key === undefined ? {} : { 'Idempotency-Key': key }),
    ...(version === undefined ? {} : { 'If-Match': `"${version}"` }),
  };
  const options = { params: { header, ...(path ? { path } : {}) }, ...(body ? { body } : {}) };
  return got((api[method] as unknown as Send)(to, options)) as Promise<T>;
}

// Somebody signed in to the running system over HTTP, as their browser would be.
import { randomUUID } from 'node:crypto';

export class Refused extends Error {}

interface Problem {
  readonly title?: string;
  readonly detail?: string;
  readonly errors?: readonly { readonly pointer: string; readonly message: string }[];
}

interface Asking {
  readonly body?: unknown;
  readonly version?: number | undefined;
  readonly key?: string;
}

const words = ({ title, detail, errors = [] }: Problem): string =>
  [detail ?? title ?? 'no reason given', ...errors.map(({ pointer, message }) => `${pointer}: ${message}`)].join(
    '\n  ',
  );

export class Visitor {
  private cookie = '';

  constructor(
    readonly name: string,
    private readonly url: string,
  ) {}

  /** The session's cookie, `name=value`, for a browser that goes on as this person. */
  get session(): string {
    return this.cookie;
  }

  /** Signs in; a first password is changed at once, as the web app asks for. */
  async signIn(email: string, password: string): Promise<this> {
    const session = await this.send<{ mustChangePassword: boolean }>('POST', '/api/session', { email, password });
    if (session.mustChangePassword)
      await this.send('PUT', '/api/session/password', { current: password, next: `${randomUUID()}-Aa1` });
    return this;
  }

  get<T>(path: string): Promise<T> {
    return this.send<T>('GET', path);
  }

  /** @param version the ETag of what was last seen, where the request needs it */
  async send<T>(method: string, path: string, body?: unknown, version?: number): Promise<T> {
    const response = await this.ask(method, path, { body, version });
    const text = await response.text();
    if (!response.ok)
      throw new Refused(`${method} ${path} as ${this.name}: ${response.status}\n  ${words(asProblem(text))}`);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }

  /** The answer as it comes, refusals too. The same key again asks for the same thing once. */
  async ask(method: string, path: string, { body, version, key = randomUUID() }: Asking = {}): Promise<Response> {
    const response = await fetch(`${this.url}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        'content-type': 'application/json',
        cookie: this.cookie,
        ...(method === 'POST' ? { 'idempotency-key': key } : {}),
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    this.keepCookie(response);
    return response;
  }

  private keepCookie(response: Response): void {
    const [cookie] = response.headers.getSetCookie();
    if (cookie) this.cookie = cookie.split(';')[0] ?? '';
  }
}

function asProblem(text: string): Problem {
  try {
    return JSON.parse(text) as Problem;
  } catch {
    return { detail: text.slice(0, 200) };
  }
}

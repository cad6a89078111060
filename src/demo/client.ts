/** An answer of the server that was not the expected one. */
export class UnexpectedAnswer extends Error {
  constructor(
    readonly method: string,
    readonly path: string,
    readonly status: number,
    readonly body: unknown,
  ) {
    super(`${method} ${path}: ${status} ${JSON.stringify(body).slice(0, 400)}`);
  }
}

/** Somebody with a browser: what a person can do goes through here, over HTTP like everybody's. */
export class Client {
  constructor(
    private readonly baseUrl: string,
    private readonly origin: string,
    private readonly token: string | null,
  ) {}

  get<T>(path: string): Promise<T> {
    return this.send<T>('GET', path);
  }

  post<T>(path: string, body: object = {}): Promise<T> {
    return this.send<T>('POST', path, body);
  }

  put<T>(path: string, body: object): Promise<T> {
    return this.send<T>('PUT', path, body);
  }

  patch<T>(path: string, body: object): Promise<T> {
    return this.send<T>('PATCH', path, body);
  }

  /** Sends a file as the form field `file`. */
  async upload<T>(path: string, content: Buffer, name: string): Promise<T> {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(content)]), name);
    return this.read<T>(
      'POST',
      path,
      await fetch(this.baseUrl + path, { method: 'POST', headers: this.headers(), body: form }),
    );
  }

  private async send<T>(method: string, path: string, body?: object): Promise<T> {
    const headers = {
      ...this.headers(),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    };
    const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
    return this.read<T>(method, path, await fetch(this.baseUrl + path, init));
  }

  private async read<T>(method: string, path: string, response: Response): Promise<T> {
    const json = (response.headers.get('content-type') ?? '').includes('json');
    const body: unknown = json ? await response.json() : await response.text();
    if (!response.ok) throw new UnexpectedAnswer(method, path, response.status, body);
    return body as T;
  }

  private headers(): Record<string, string> {
    return {
      Origin: this.origin,
      'Accept-Language': 'vi',
      ...(this.token === null ? {} : { Cookie: `chamkin_session=${this.token}` }),
    };
  }
}

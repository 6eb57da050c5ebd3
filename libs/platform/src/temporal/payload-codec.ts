// Histories carry no clear personal data: every payload is encrypted with AES-256-GCM under a key made at set-up. New payloads
// use the active key, old ones name theirs, so a key is rotated by adding one. Without the keys open histories cannot be read.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { METADATA_ENCODING_KEY, ValueError, type Payload, type PayloadCodec } from '@temporalio/common';
import { decode, encode } from '@temporalio/common/lib/encoding.js';
import proto from '@temporalio/proto';

const { Payload: PayloadMessage } = proto.temporal.api.common.v1;
const ENCRYPTED = 'binary/encrypted';
const KEY_ID = 'key-id';
const IV_BYTES = 12;
const TAG_BYTES = 16;

export class EncryptingCodec implements PayloadCodec {
  private readonly keys: ReadonlyMap<string, Buffer>;
  private readonly active: string;

  /** @param keys `<id>:<base64>`, the active one first. */
  constructor(keys: readonly string[]) {
    const parsed = keys.map((each): [string, Buffer] => {
      const colon = each.indexOf(':');
      return [each.slice(0, colon), Buffer.from(each.slice(colon + 1), 'base64')];
    });
    this.keys = new Map(parsed);
    this.active = parsed[0]?.[0] ?? '';
  }

  encode(payloads: Payload[]): Promise<Payload[]> {
    const key = this.key(this.active);
    return Promise.resolve(payloads.map((payload) => this.encrypt(payload, key)));
  }

  async decode(payloads: Payload[]): Promise<Payload[]> {
    return Promise.resolve(payloads.map((payload) => (isEncrypted(payload) ? this.decrypt(payload) : payload)));
  }

  private key(id: string): Buffer {
    const key = this.keys.get(id);
    if (!key) throw new ValueError(`the payload key “${id}” is not among the configured keys`);
    return key;
  }

  private encrypt(payload: Payload, key: Buffer): Payload {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', key, iv);
    const body = Buffer.concat([cipher.update(PayloadMessage.encode(payload).finish()), cipher.final()]);
    return {
      metadata: { [METADATA_ENCODING_KEY]: encode(ENCRYPTED), [KEY_ID]: encode(this.active) },
      data: Buffer.concat([iv, cipher.getAuthTag(), body]),
    };
  }

  private decrypt(payload: Payload): Payload {
    const data = Buffer.from(payload.data ?? []);
    const id = payload.metadata?.[KEY_ID];
    const decipher = createDecipheriv('aes-256-gcm', this.key(id ? decode(id) : ''), data.subarray(0, IV_BYTES));
    decipher.setAuthTag(data.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    return PayloadMessage.decode(
      Buffer.concat([decipher.update(data.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]),
    );
  }
}

function isEncrypted(payload: Payload): boolean {
  const encoding = payload.metadata?.[METADATA_ENCODING_KEY];
  return encoding != null && decode(encoding) === ENCRYPTED;
}

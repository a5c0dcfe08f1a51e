import { deflateRawSync, constants } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { inflate } from '../../../lib/saml/response/inflate.ts';

const text = (length: number) => Array.from({ length }, (_, at) => `<a n="${(at * 7919) % 997}">${at % 13}</a>`).join('');

const inflateRaw = (data: Uint8Array, limit: number) => inflate(new Uint8Array(data), 'deflate-raw', limit);

describe('inflate', () => {
  it.each([
    ['empty', '', {}],
    ['stored', text(50), { level: 0 }],
    ['stored in several blocks', text(9000), { level: 0 }],
    ['fixed codes', text(20), { strategy: constants.Z_FIXED }],
    ['dynamic codes', text(2000), { level: 9 }],
    ['Huffman only', text(500), { strategy: constants.Z_HUFFMAN_ONLY }],
    ['a long run', 'a'.repeat(100_000), { level: 9 }],
    ['far back', `${text(700)}${'x'.repeat(20_000)}${text(700)}`, { level: 9 }],
  ])('gives back what zlib deflated: %s', async (_name, content, options) => {
    const deflated = deflateRawSync(content, options);
    const inflated = await inflateRaw(deflated, 1 << 20);
    expect(inflated && Buffer.from(inflated).toString()).toBe(content);
  });

  it('stops at the limit, long before a bomb is whole', async () => {
    const bomb = deflateRawSync(Buffer.alloc(50_000_000));
    expect(bomb.length).toBeLessThan(60_000);
    const read = vi.spyOn(ReadableStreamDefaultReader.prototype, 'read');
    const piecesOf = async (limit: number) => {
      read.mockClear();
      await inflateRaw(bomb, limit);
      return read.mock.calls.length;
    };
    expect(await inflateRaw(bomb, 1 << 20)).toBeNull();
    expect(await inflateRaw(bomb, 1 << 26)).toHaveLength(50_000_000);
    expect(await piecesOf(1 << 20)).toBeLessThan((await piecesOf(1 << 26)) / 40);
    read.mockRestore();
  });

  it('holds little of a bomb at once', async () => {
    const bomb = new Uint8Array(deflateRawSync(Buffer.alloc(50_000_000)));
    const before = process.memoryUsage().arrayBuffers;
    expect(await inflate(bomb, 'deflate-raw', 1 << 20)).toBeNull();
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(8 << 20);
  });

  it('refuses what follows the end', async () => {
    const deflated = deflateRawSync('<a/>');
    expect(await inflateRaw(Buffer.concat([deflated, Buffer.from('<b/>')]), 1000)).toBeNull();
  });

  it('takes exactly as much as the limit allows', async () => {
    const deflated = deflateRawSync('a'.repeat(1000));
    expect(await inflateRaw(deflated, 1000)).toHaveLength(1000);
    expect(await inflateRaw(deflated, 999)).toBeNull();
  });

  it.each([
    ['nothing', []],
    ['a block of no kind', [0b111]],
    ['a distance before the beginning', [3, 2, 0]],
    ['a stored length that is contradicted', [1, 5, 0, 0, 0, 1, 2, 3, 4, 5]],
  ])('refuses %s', async (_name, bytes) => {
    expect(await inflateRaw(new Uint8Array(bytes), 1000)).toBeNull();
  });

  it('refuses every beginning of a stream', async () => {
    const deflated = deflateRawSync(text(100));
    for (let length = 0; length < deflated.length; length += 1) {
      expect(await inflateRaw(deflated.subarray(0, length), 1 << 20)).toBeNull();
    }
  });
});

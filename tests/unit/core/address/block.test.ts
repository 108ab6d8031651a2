import { describe, expect, it } from 'vitest';
import { parseAddress } from '@/utils/core/address/address';
import { isInside, knownBlock, parseBlock } from '@/utils/core/address/block';

describe('parseBlock', () => {
  it('reads an address and a length', () => {
    expect(parseBlock('2001:DB8:0::/33')).toMatchObject({ start: { text: '2001:db8::' }, length: 33 });
    expect(parseBlock('10.0.0.0/8')).toMatchObject({ start: { text: '10.0.0.0' }, length: 8 });
    expect(parseBlock('::/0')).toMatchObject({ start: { text: '::' }, length: 0 });
    expect(parseBlock('::1/128')).toMatchObject({ start: { text: '::1' }, length: 128 });
  });

  it.each([
    ['2001:db8::', 'no length'],
    ['2001:db8::/', 'empty length'],
    ['/32', 'no address'],
    ['2001:db8::/129', 'longer than the address'],
    ['10.0.0.0/33', 'longer than the address'],
    ['10.0.0.0/-1', 'negative'],
    ['10.0.0.0/8.0', 'fraction'],
    ['10.0.0.0/0x8', 'hexadecimal'],
    ['10.0.0.0/8/8', 'two lengths'],
    ['10.0.0.1/8', 'bits behind the length'],
    ['2001:db8:8000::/32', 'a bit right behind the length'],
  ])('refuses %s (%s)', (text) => {
    expect(parseBlock(text)).toBeUndefined();
  });

  it('throws on a wrong block in our own code', () => {
    expect(() => knownBlock('10.0.0.0')).toThrow('expected address/length, got 10.0.0.0');
  });
});

describe('isInside', () => {
  it.each([
    ['10.255.255.255', '10.0.0.0/8', true],
    ['11.0.0.0', '10.0.0.0/8', false],
    ['100.127.255.255', '100.64.0.0/10', true],
    ['100.128.0.0', '100.64.0.0/10', false],
    ['::1', '::1/128', true],
    ['::', '::1/128', false],
    ['ffff::', '::/0', true],
    ['10.0.0.1', '::/0', false],
    ['::ffff:10.0.0.1', '10.0.0.0/8', false],
  ])('%s in %s: %s', (text, block, expected) => {
    const address = parseAddress(text);
    expect(address !== undefined && isInside(address, knownBlock(block))).toBe(expected);
  });
});

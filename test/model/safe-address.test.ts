import { expect } from 'chai';
import { hostOf, isSafeAddress } from '../../src/model/safe-address.js';

describe('isSafeAddress', () => {
  for (const address of [
    'https://example.org/',
    'http://example.org',
    'HTTPS://EXAMPLE.ORG',
    'mailto:a@example.org',
    'a.html',
    '../a',
    '/a',
    '?a',
    '#a',
    '//example.org/a',
    'https://example.org/javascript:alert(1)',
    './javascript:a',
    'https://örnek.example/',
  ]) {
    it(`lets ${address} be followed`, () => expect(isSafeAddress(address)).to.equal(true));
  }
  for (const address of [
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    '\u0000javascript:a',
    '\u001fjavascript:a',
    'java\tscript:a',
    'java\nscript:a',
    'java\r\nscript:a',
    'javascript\t:a',
    'j\na\tv\ra\nscript:a',
    'data:text/html,<script>',
    'DATA:text/html,x',
    'vbscript:x',
    'blob:https://example.org/x',
    'file:///etc/passwd',
    'ftp://example.org',
    'about:blank',
    'view-source:https://example.org',
    'tel:1',
    'x:y',
    'https://',
    'http://[',
    'https://a b/',
  ]) {
    it(`does not let ${JSON.stringify(address)} be followed`, () => expect(isSafeAddress(address)).to.equal(false));
  }
});

describe('hostOf', () => {
  const table: [address: string, host: string | undefined][] = [
    ['https://example.org/a', 'example.org'],
    ['https://user@example.org:8080/a', 'example.org:8080'],
    ['mailto:a@example.org', undefined],
    ['a.html', undefined],
    ['https://', undefined],
  ];
  for (const [address, host] of table) it(`says that ${address} is at ${host ?? 'no host'}`, () => expect(hostOf(address)).to.equal(host));
});

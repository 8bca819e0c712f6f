import { expect } from 'chai';
import { readPlayerConfig } from '../../src/player/player-config.js';

const address = (values: Record<string, string>): URLSearchParams => new URLSearchParams(values);

describe('readPlayerConfig', () => {
  it('reads the address where the page names no bank', () => {
    expect(readPlayerConfig({}, address({ bank: 'banks/a.json', mode: 'test', pass: '60%', 'hint-penalty': '10%', lang: 'tr' }))).to.deep.equal({
      bank: 'banks/a.json',
      lms: 'auto',
      attributes: { mode: 'test', pass: '60%', 'hint-penalty': '10%' },
      language: 'tr',
    });
  });

  it('lets no address change what a package says', () => {
    const config = readPlayerConfig(
      { bank: 'bank.json', lms: 'scorm-1.2', pass: 0.6, hintPenalty: '10%', certainty: true },
      address({ bank: 'other.json', pass: '0', lms: 'none', attempts: '99' }),
    );
    expect(config).to.deep.equal({ bank: 'bank.json', lms: 'scorm-1.2', attributes: { pass: '0.6', 'hint-penalty': '10%', certainty: 'on' } });
  });

  it('takes a bank that is written into the page', () => expect(readPlayerConfig({ bank: { id: 'a' } }, address({})).bank).to.deep.equal({ id: 'a' }));

  it('takes pictures that a package holds in itself, and no other addresses for them', () => {
    const files = { 'map.svg': 'data:image/svg+xml,x', 'other.png': 'https://evil.example/a.png', 'number.png': 5 };
    expect(readPlayerConfig({ bank: {}, files }, address({})).files).to.deep.equal({ 'map.svg': 'data:image/svg+xml,x' });
    expect(readPlayerConfig({ files }, address({ bank: 'a.json' }))).not.to.have.property('files');
  });

  it('loads nothing from addresses that are none of the web', () => {
    for (const bank of ['javascript:alert(1)', 'data:application/json,{}', 'file:///etc/passwd', 'mailto:a@example.org', ''])
      expect(readPlayerConfig({}, address({ bank })).bank, bank).to.equal(undefined);
  });

  it('passes on nothing that an address may not set', () => {
    const { attributes } = readPlayerConfig(undefined, address({ bank: 'a.json', scorer: 'https://evil.example', onclick: 'x', keys: 'letters', seed: 'x'.repeat(300) }));
    expect(attributes).to.deep.equal({});
  });

  it('goes on with anything that is written there', () => {
    for (const written of [null, 5, 'text', [], { bank: 5, lms: 'moon', lang: '"><script>' }]) expect(readPlayerConfig(written, address({})).lms).to.equal('auto');
  });

  it('takes a module in place of a bank, from a package or an address', () => {
    expect(readPlayerConfig({ module: 'module.json', lms: 'scorm-1.2' }, new URLSearchParams('module=other.json&bank=b.json'))).to.deep.include({
      module: 'module.json',
      bank: undefined,
      lms: 'scorm-1.2',
    });
    expect(readPlayerConfig({}, new URLSearchParams('module=https://example.org/m.json'))).to.include({ module: 'https://example.org/m.json' });
    expect(readPlayerConfig({}, new URLSearchParams('module=javascript:alert(1)'))).not.to.have.property('module');
  });
});

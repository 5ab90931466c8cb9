// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { codeIn, ownHosts } from './code-in.ts';

const HOSTS = ['disan.example', '127.0.0.1:4179'];

describe('codeIn', () => {
  it.each([
    ['HTTPS://DISAN.EXAMPLE/Q/2ZK4S/', '2ZK4S'],
    ['https://disan.example/q/2zk4s', '2ZK4S'],
    ['http://127.0.0.1:4179/Q/2ZK4S/?from=gate', '2ZK4S'],
    ['2ZK4S', '2ZK4S'],
    [' 2z k4-s ', '2ZK4S'],
  ])('reads %j', (text, code) => {
    expect(codeIn(text, HOSTS)).toBe(code);
  });

  it.each([
    'https://menu.example/Q/2ZK4S/',
    'https://disan.example.menu.example/Q/2ZK4S/',
    'https://disan.example@menu.example/Q/2ZK4S/',
    'https://disan.example/Q/2ZK4T/',
    'https://disan.example/vi/',
    'https://disan.example:8443/Q/2ZK4S/',
    'javascript:alert(1)//disan.example/Q/2ZK4S/',
    'WIFI:S:cafe;;',
    '2ZK4T',
    'https://',
    '',
  ])('does not take %j for a code of ours', (text) => {
    expect(codeIn(text, HOSTS)).toBeUndefined();
  });
});

it('knows the host of the page and the one it belongs to', () => {
  document.head.innerHTML = '<link rel="canonical" href="https://disan.example/vi/">';
  expect(ownHosts(document)).toEqual([location.host, 'disan.example']);
});

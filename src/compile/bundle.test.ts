import { describe, expect, it } from 'vitest';
import { minifyShader } from './bundle.ts';

describe('minifyShader', () => {
  it('takes comments and space away', () => {
    expect(minifyShader('\n\tfloat a = b * ( c + 1.0 ); // why\n\t/* what\n it is */\n\treturn a;\n')).toBe('float a=b*(c+1.0);\nreturn a;');
  });

  it('keeps the space that the preprocessor needs', () => {
    expect(minifyShader('  #define RATIO (1.0 / 2.0)\n#if defined( A ) && ! defined( B )')).toBe('#define RATIO (1.0 / 2.0)\n#if defined( A ) && ! defined( B )');
  });

  it('keeps words apart', () => {
    expect(minifyShader('uniform   vec3 colour;\nelse return x;')).toBe('uniform vec3 colour;\nelse return x;');
  });
});

import { SignInThrottle } from './sign-in-throttle.js';

const MINUTE = 60_000;

describe('slowing guesses down', () => {
  const fail = (throttle: SignInThrottle, times: number, email = 'jo@ismpe.example', at = 0): void => {
    for (let each = 0; each < times; each++) throttle.begin('1.2.3.4', email, at);
  };

  it('refuses the eleventh try on an account from one place, however the address is written', () => {
    const throttle = new SignInThrottle();
    fail(throttle, 10);
    expect(() => throttle.begin('1.2.3.4', ' JO@ismpe.example', 1)).toThrow('wait 15 minutes');
  });

  it('lets the person in from elsewhere meanwhile', () => {
    const throttle = new SignInThrottle();
    fail(throttle, 10);
    expect(() => throttle.begin('5.6.7.8', 'jo@ismpe.example', 1)).not.toThrow();
  });

  it('forgets after a quarter of an hour', () => {
    const throttle = new SignInThrottle();
    fail(throttle, 10);
    expect(() => throttle.begin('1.2.3.4', 'jo@ismpe.example', 14 * MINUTE)).toThrow();
    expect(() => throttle.begin('1.2.3.4', 'jo@ismpe.example', 15 * MINUTE)).not.toThrow();
  });

  it('counts attempts when they begin, so that many at once are no way round', () => {
    const throttle = new SignInThrottle();
    const begun = Array.from({ length: 10 }, () => throttle.begin('1.2.3.4', 'jo@ismpe.example', 0));
    expect(() => throttle.begin('1.2.3.4', 'jo@ismpe.example', 0)).toThrow();
    begun[0]?.succeeded();
    expect(() => throttle.begin('1.2.3.4', 'jo@ismpe.example', 0)).not.toThrow();
  });

  it('stops one place that tries many accounts', () => {
    const throttle = new SignInThrottle();
    for (let each = 0; each < 100; each++) fail(throttle, 1, `${each}@ismpe.example`);
    expect(() => throttle.begin('1.2.3.4', 'new@ismpe.example', 1)).toThrow('Too many attempts');
  });
});

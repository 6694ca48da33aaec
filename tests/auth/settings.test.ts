import { describe, expect, test } from "vitest";
import { parseAccountSettings } from "@/lib/auth/settings";

const PROVIDER = {
  PARLEY_OIDC_ISSUER: "https://id.example.org/realm",
  PARLEY_OIDC_CLIENT_ID: "parley",
  PARLEY_OIDC_CLIENT_SECRET: "hush",
};

describe("the settings of accounts", () => {
  test("need nothing", () => {
    const none = { origin: null, secret: null, trustsProxy: false, signOn: null };
    expect(parseAccountSettings({})).toEqual(none);
    expect(parseAccountSettings({ PARLEY_URL: " ", PARLEY_SECRET: "", PARLEY_OIDC_ISSUER: "" })).toEqual(
      none,
    );
  });

  test("are taken as they are told", () => {
    const secret = "s".repeat(32);
    expect(
      parseAccountSettings({
        PARLEY_URL: "https://Parley.example.org/",
        PARLEY_SECRET: secret,
        PARLEY_TRUST_PROXY: "1",
        ...PROVIDER,
      }),
    ).toEqual({
      origin: "https://parley.example.org",
      secret,
      trustsProxy: true,
      signOn: {
        issuer: "https://id.example.org/realm",
        clientId: "parley",
        clientSecret: "hush",
        name: "id.example.org",
      },
    });
  });

  test.each([
    [{ PARLEY_URL: "parley.example.org" }, "PARLEY_URL"],
    [{ PARLEY_URL: "https://parley.example.org/here" }, "PARLEY_URL"],
    [{ PARLEY_SECRET: "hush" }, "PARLEY_SECRET"],
    [{ PARLEY_TRUST_PROXY: "yes" }, "PARLEY_TRUST_PROXY"],
    [{ ...PROVIDER, PARLEY_OIDC_CLIENT_SECRET: "" }, "PARLEY_OIDC_CLIENT_SECRET"],
    [{ PARLEY_OIDC_CLIENT_SECRET: "hush" }, "PARLEY_OIDC_ISSUER"],
    [{ ...PROVIDER, PARLEY_OIDC_ISSUER: "id.example.org" }, "PARLEY_OIDC_ISSUER"],
  ])("%j is refused, by name and without its value", (variables, name) => {
    const parse = () => parseAccountSettings(variables);
    expect(parse).toThrow(`The environment cannot be used: ${name} `);
    expect(parse).not.toThrow("hush");
  });
});

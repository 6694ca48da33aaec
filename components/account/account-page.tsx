import { PageHead } from "@/components/ui/page-head";
import { PageSection } from "@/components/ui/page-section";
import { type Actor, SCOPES } from "@/lib/auth/access";
import type { PersonalToken, SignedInSession } from "@/lib/auth/people";
import type { Instant } from "@/lib/domain/day";
import { account } from "@/messages";
import { ActButton } from "./act-button";
import { PasswordForm } from "./password-form";
import { SecretForm } from "./secret-form";
import { SessionTable } from "./session-table";
import { SignOnButton } from "./sign-in-form";
import { TokenTable } from "./token-table";

const texts = account.own;

interface AccountPageProps {
  readonly actor: Actor;
  readonly now: Instant;
  readonly sessions: readonly SignedInSession[];
  readonly tokens: readonly PersonalToken[];
  readonly hasPassword: boolean;
  /** Where there is a provider of identities: its name, and whether it knows this account. */
  readonly provider: { readonly name: string; readonly isLinked: boolean; readonly failed: boolean } | null;
}

/** One's own account: where one is signed in, the password, and the tokens of one's programs. */
export function AccountPage({ actor, now, sessions, tokens, hasPassword, provider }: AccountPageProps) {
  const current = actor.by.kind === "session" ? actor.by.sessionId : null;
  return (
    <>
      <PageHead
        title={texts.title}
        lead={texts.lead(`${actor.name}, ${actor.email}`, actor.role)}
        aside={<ActButton label={account.signOut} method="DELETE" path="/v1/session" then="/" />}
      />
      <PageSection id="sessions" title={texts.sessions} lead={texts.sessionsLead}>
        <SessionTable sessions={sessions} current={current} />
      </PageSection>
      <PageSection
        id="password"
        title={texts.password}
        lead={hasPassword ? texts.passwordLead : texts.noPassword}
      >
        <div className="max-w-md">{hasPassword && <PasswordForm />}</div>
      </PageSection>
      {provider && (
        <PageSection
          id="provider"
          title={texts.provider(provider.name)}
          lead={provider.isLinked ? texts.providerLinked(provider.name) : texts.providerLead(provider.name)}
        >
          {provider.failed && <p className="notice faulty mb-4 text-error">{texts.linkFailed}</p>}
          {!provider.isLinked && (
            <SignOnButton label={texts.link(provider.name)} path="/auth/linking" body={{}} />
          )}
        </PageSection>
      )}
      <PageSection id="tokens" title={texts.tokens} lead={texts.tokensLead}>
        {tokens.length === 0 ? (
          <p className="text-mute">{texts.noTokens}</p>
        ) : (
          <TokenTable tokens={tokens} now={now} />
        )}
        <div className="mt-6 max-w-md">
          <SecretForm
            fields={[
              { name: "name", label: texts.tokenName, type: "text" },
              {
                name: "scope",
                label: texts.tokenScope,
                type: "choice",
                choices: SCOPES.map((scope) => ({ value: scope, label: account.scope[scope] })),
              },
              {
                name: "expiresInDays",
                label: texts.tokenDays,
                type: "number",
                hint: texts.tokenDaysHint,
                optional: true,
                value: "90",
              },
            ]}
            submit={texts.makeToken}
            path="/v1/tokens"
            secret="secret"
            made={texts.tokenMade}
          />
        </div>
      </PageSection>
    </>
  );
}

package org.kinshipready.security;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import org.kinshipready.feature.OpenAddresses;
import org.kinshipready.people.People;
import org.kinshipready.people.SignInMode;
import org.kinshipready.security.settings.IdentitySettings;
import org.kinshipready.security.settings.OnSignIn;
import org.kinshipready.security.settings.PublicUrl;
import org.kinshipready.site.TrialBanner;
import org.kinshipready.site.UnsentForms;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.LocaleResolver;

/** Signing in with an identity provider, by OpenID Connect: the authorization code flow with PKCE. */
@Conditional(OnSignIn.WithProvider.class)
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OAuth2ClientProperties.class)
class IdentityConfiguration {

    /** How long a page waits for the provider. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Bean
    SignInMode signInMode() {
        return SignInMode.IDENTITY_PROVIDER;
    }

    @Bean
    TrialBanner trialBanner() {
        return new TrialBanner(false);
    }

    @Bean
    PublicUrl publicUrl(@Value("${" + IdentitySettings.PUBLIC_URL + "}") String setting) {
        return PublicUrl.of(setting);
    }

    /** A request for another host isn't for us: nobody can have links made that lead to their own host name. */
    @Bean
    HttpFirewall ourHostOnly(PublicUrl publicUrl) {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHostnames(publicUrl::isOurs);
        return firewall;
    }

    @Bean
    ProviderClient providerClient() {
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(PATIENCE);
        return new ProviderClient(requests);
    }

    @Bean
    ProviderRegistration providerRegistration(
            OAuth2ClientProperties properties, PublicUrl publicUrl, ProviderClient client, Clock clock) {
        return new ProviderRegistration(properties, publicUrl, client.plain(), clock);
    }

    @Bean
    JwtDecoderFactory<ClientRegistration> idTokenDecoders(ProviderClient client) {
        return new IdTokenDecoders(client.requests());
    }

    @Bean
    IdentityClaims identityClaims(
            @Value("${" + IdentitySettings.ROLES_CLAIM + ":roles}") String roles,
            @Value("${" + IdentitySettings.ORGANISATION_CLAIM + ":organisation}") String organisation,
            @Value("${" + IdentitySettings.NAME_CLAIM + ":name}") String name) {
        return new IdentityClaims(roles, organisation, name);
    }

    /** Sealed with the client's secret, which every instance knows and no browser does. */
    @Bean
    UnderWayCookie underWayCookie(ProviderRegistration provider, WaitingWords words, PublicUrl publicUrl, Clock clock) {
        return new UnderWayCookie(provider.secret(), provider, words, publicUrl.isHttps(), clock);
    }

    @Bean
    WaitingWords waitingWords(MongoOperations mongo, Clock clock) {
        return new WaitingWords(mongo, clock, WaitingWords.MOST);
    }

    /** We never ask the provider for anything on somebody's behalf, so we keep no token for that. */
    @Bean
    OAuth2AuthorizedClientRepository noTokensKept() {
        return new NoTokensKept();
    }

    @Bean
    ProviderSignOut providerSignOut(ProviderRegistration provider, PublicUrl publicUrl, ProviderClient client) {
        return new ProviderSignOut(provider, publicUrl, client.plain());
    }

    @Bean
    SecurityFilterChain pages(
            HttpSecurity http,
            OpenAddresses open,
            People people,
            PublicUrl publicUrl,
            ProviderRegistration provider,
            ProviderClient client,
            ProviderSignOut signOut,
            IdentityClaims claims,
            OidcSessionRegistry registry,
            LocaleResolver locales,
            UnsentForms forms,
            UnderWayCookie underWay,
            WaitingWords words)
            throws Exception {
        SignInHandlers handlers = new SignInHandlers(people, forms);
        ProviderSignIn signIn = new ProviderSignIn(handlers, underWay, words);
        PageSecurity.protect(http, open, handlers, provider.origin(), publicUrl.isHttps());
        return http.addFilterAfter(new ProviderAwayFilter(signIn), HeaderWriterFilter.class)
                .oauth2Login(login -> login.loginPage(SignInController.ADDRESS)
                        .clientRegistrationRepository(provider)
                        .authorizationEndpoint(start -> start.authorizationRequestRepository(underWay)
                                .authorizationRequestResolver(
                                        new SignInStart(provider, locales, forms, underWay, words)))
                        .tokenEndpoint(token -> token.accessTokenResponseClient(client.tokens()))
                        .userInfoEndpoint(user -> user.oidcUserService(request ->
                                new ProviderAccount(claims.signedIn(request.getIdToken()), request.getIdToken())))
                        .successHandler(signIn::succeeded)
                        .failureHandler(signIn::failed)
                        .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                            @Override
                            public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
                                filter.setAuthenticationFailureHandler(signIn::failed);
                                return filter;
                            }
                        }))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessHandler(signOut::leadOn))
                .oidcLogout(logout -> logout.clientRegistrationRepository(provider)
                        .oidcSessionRegistry(registry)
                        .backChannel(Customizer.withDefaults()))
                .build();
    }

    /** How we talk to the provider: never for longer than a person waits. */
    record ProviderClient(ClientHttpRequestFactory requests) {

        RestClient plain() {
            return RestClient.builder().requestFactory(requests).build();
        }

        OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens() {
            RestClientAuthorizationCodeTokenResponseClient tokens =
                    new RestClientAuthorizationCodeTokenResponseClient();
            tokens.setRestClient(RestClient.builder()
                    .requestFactory(requests)
                    .configureMessageConverters(converters -> converters
                            .addCustomConverter(new FormHttpMessageConverter())
                            .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                    .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                    .build());
            return tokens;
        }
    }
}

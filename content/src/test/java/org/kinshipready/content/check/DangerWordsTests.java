package org.kinshipready.content.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences that an author might write tomorrow, and sentences that speak of something else. */
class DangerWordsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "She told me that her dad hurt her.",
                "Who is hurting your child?",
                "His mother hits the little boy.",
                "He was badly beaten at his dad’s.",
                "They are being abused.",
                "Many children came from violent homes.",
                "Domestic abuse can go on after a couple part.",
                "You see bruises on her arms.",
                "He has been sexually touched.",
                "She comes home with a mark on her back.",
                "Your grandson isn’t safe with him.",
                "You fear that the child would not be safe.",
                "I can't keep her safe.",
                "The flat is unsafe.",
                "A child may be at risk from an uncle.",
                "Your niece may be in danger at her dad's.",
                "He makes threats when he drinks.",
                "Are you afraid of your husband?",
                "Are you frightened at home?",
                "A member tells you something.",
                "Your child hits you.",
                "He bit his sister and threatened the baby.",
                "She thinks about suicide.",
                "He may end his life.",
                "She took her own life.",
                "He wants to die.",
                "She says she doesn't want to be here.",
                "He talked about not being here.",
                "They hurt themselves.",
                "It is about self-harm, or self harm.",
                "She took an overdose.",
                "He says we'd be better off without him.",
                "Is life worth living?",
                "She wishes she was dead.",
                "I can't go on.",
                "Nobody would miss me if I killed myself.",
            })
    void findsEnglish(String text) {
        assertThat(DangerWords.in("en").first(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "If anyone is in danger now, call 999.",
                "Call 999 if somebody is in danger.",
                "Some questions in the assessment may hurt.",
                "A remark hurts. Ask the person it hurt what they'd like.",
                "If it is safe, tell the parent.",
                "It is safer to have it in writing.",
                "The child should be safe with you.",
                "Bags don't get kicked here.",
                "You can't be here before nine.",
                "Ask if we can't go on with it tomorrow.",
                "He hit a six.",
                "Put it in a safe place.",
                "They are afraid of the dark.",
                "What do you do at the end of it all day long?",
                "Beat the eggs.",
                "The risk of losing money is small.",
            })
    void leavesOtherEnglishAlone(String text) {
        assertThat(DangerWords.in("en").first(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mae rhywun yn brifo'r plentyn.",
                "Cafodd ei frifo.",
                "Mae hi wedi cael ei cham-drin.",
                "Trais yn y cartref.",
                "Mae'n dreisgar.",
                "Nid yw'r plentyn yn ddiogel gyda nhw.",
                "Os nad yw'r plentyn yn ddiogel heno, ffoniwch.",
                "Mae'n anniogel.",
                "Gall eich nai fod mewn perygl.",
                "Mae'n sôn am hunanladdiad.",
                "Mae'n hunan-niweidio.",
                "Mae hi eisiau marw.",
                "Cymerodd orddos.",
            })
    void findsWelsh(String text) {
        assertThat(DangerWords.in("cy").first(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Os oes rhywun mewn perygl nawr, ffoniwch 999.",
                "A all y plentyn fod yn ddiogel gyda chi?",
                "Mae'n fwy diogel gofyn.",
                "Rhowch gopi i mi.",
            })
    void leavesOtherWelshAlone(String text) {
        assertThat(DangerWords.in("cy").first(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"خودکشی", "اس نے خود کو نقصان پہنچایا", "گھریلو تشدد", "بچہ محفوظ نہیں ہے", "بچہ خطرے میں ہے"})
    void findsUrdu(String text) {
        assertThat(DangerWords.in("ur").first(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"اگر کوئی خطرے میں ہے تو 999 پر کال کریں", "بچہ محفوظ ہے"})
    void leavesOtherUrduAlone(String text) {
        assertThat(DangerWords.in("ur").first(text)).isEmpty();
    }
}

package org.kinshipready.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTests {

    private static final String IMG =
            "<img src=\"/preparatory/small/images/house.png?v=1.0.0\" alt=\"%s\" loading=\"lazy\" width=\"40\" height=\"30\">";

    /** A page with a picture to show; the text begins on line 11. */
    private static CourseFixture page(String text) {
        return CourseFixture.withMarkdown("## Read {#read}\n\n" + text)
                .and("preparatory/small/images/house.png", PictureBytes.png(40, 30));
    }

    private static CourseFixture file(String name, byte[] bytes) {
        return new CourseFixture().and("preparatory/small/images/" + name, bytes);
    }

    @Test
    void showsPicture() {
        CourseFixture fixture = page("![A *house* & \"garden\"](images/house.png)");

        assertThat(fixture.problems()).isEmpty();
        assertThat(fixture.html()).isEqualTo("<p>" + IMG.formatted("A house &amp; &quot;garden&quot;") + "</p>");
    }

    @Test
    void showsPictureThatOnlyDecorates() {
        CourseFixture fixture = page("![](images/house.png){.decorative} Words.");

        assertThat(fixture.problems()).isEmpty();
        assertThat(fixture.html()).isEqualTo("<p>" + IMG.formatted("") + " Words.</p>");
    }

    @Test
    void showsPictureInLink() {
        CourseFixture fixture = page("[![A house](images/house.png)](https://example.org)");

        assertThat(fixture.problems()).isEmpty();
        assertThat(fixture.html())
                .isEqualTo("<p><a href=\"https://example.org\">" + IMG.formatted("A house") + "</a></p>");
    }

    @Test
    void carriesVersionInAddress() {
        CourseFixture fixture = page("![A house](images/house.png)")
                .and("preparatory/small/course.md", CourseFixture.COURSE.replace("1.0.0", "2.11.0"));

        assertThat(fixture.html()).contains("house.png?v=2.11.0\"");
    }

    @Test
    void listsWhatMayBeServed() {
        byte[] jpeg = PictureBytes.jpeg(2, 1);
        Course course = file("a.jpg", jpeg).read().course().orElseThrow();

        assertThat(course.pictures()).containsOnlyKeys("a.jpg");
        assertThat(course.picture("a.jpg"))
                .contains(new Picture(
                        "a.jpg", "preparatory/small/images/a.jpg", "image/jpeg", 2, 1, jpeg.length, Hash.of(jpeg)));
        assertThat(course.picture("b.jpg")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"![](images/house.png)", "![ ](images/house.png)", "![](images/house.png) {.decorative}"})
    void wantsWords(String text) {
        assertThat(page(text).problems()).containsExactly("error 11:1 pictures");
    }

    @Test
    void refusesWordsForDecoration() {
        assertThat(page("![A house](images/house.png){.decorative}").problems()).containsExactly("error 11:1 pictures");
    }

    @ParameterizedTest
    @ValueSource(strings = {"![A house](images/house.png){.wide}", "![](images/house.png){.decorative}{.wide}"})
    void refusesOtherMarks(String text) {
        assertThat(page(text).problems()).containsExactly("error 11:1 pictures");
        assertThat(page(text).message()).contains("Only {.decorative}");
    }

    @Test
    void wantsWordsInLinkOfPicture() {
        assertThat(page("[![](images/house.png){.decorative}](https://example.org)")
                        .problems())
                .containsExactly("error 11:1 links");
    }

    @Test
    void refusesTitle() {
        assertThat(page("![A house](images/house.png \"Home\")").problems()).containsExactly("error 11:1 pictures");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "images/flat.png|There is no file",
                "images/House.png|There is no file",
                "images/house.svg|Only PNG",
                "images/house.gif|Only PNG",
                "house.png|own folder",
                "images/../../other/images/house.png|own folder",
                "../small/images/house.png|own folder",
                "../../images/house.png|own folder",
                "/preparatory/small/images/house.png|own folder",
                "images/%2e%2e/house.png|own folder",
                "images/more/house.png|own folder",
                "images/house.png?v=2|own folder",
                "https://example.org/house.png|own folder",
                "//example.org/house.png|own folder",
                "data:image/png;base64,AAAA|own folder",
                "javascript:alert(1)|own folder",
            })
    void refusesOtherAddresses(String address, String message) {
        CourseFixture fixture = page("Some ![A house](" + address + ") words");

        assertThat(fixture.problems()).containsExactly("error 11:6 pictures");
        assertThat(fixture.message()).contains(message);
        assertThat(fixture.html()).isEqualTo("<p>Some  words</p>");
    }

    @Test
    void refusesPictureInHeading() {
        assertThat(page("### The ![house](images/house.png)").problems()).containsExactly("error 11:9 headings");
    }

    @Test
    void refusesFigureInWords() {
        assertThat(page("![{{allowance}}](images/house.png)").problems()).containsExactly("error 11:1 facts");
    }

    @Test
    void acceptsEveryKind() {
        assertThat(file("a.png", PictureBytes.png(1, 1)).problems()).isEmpty();
        assertThat(file("a.jpg", PictureBytes.jpeg(1, 1)).problems()).isEmpty();
        assertThat(file("a-b_2.jpeg", PictureBytes.jpeg(1, 1)).problems()).isEmpty();
        assertThat(file("a.webp", PictureBytes.webpLossy(1, 1)).problems()).isEmpty();
        assertThat(file("A.PNG", PictureBytes.png(4_000, 4_000)).problems()).isEmpty();
    }

    @Test
    void refusesOver200KB() {
        byte[] picture = PictureBytes.png(1, 1);

        assertThat(file("a.png", PictureBytes.padded(picture, 200 * 1024)).problems())
                .isEmpty();
        assertThat(file("a.png", PictureBytes.padded(picture, 200 * 1024 + 1)).message())
                .contains("over 200 KB");
    }

    @ParameterizedTest
    @CsvSource({"0,1", "1,0", "4001,1", "1,4001", "-1,1"})
    void refusesSizesThatCannotBeShown(int width, int height) {
        assertThat(file("a.png", PictureBytes.png(width, height)).message()).contains("4,000 pixels");
    }

    @Test
    void refusesFileThatIsNotWhatItsNameSays() {
        assertThat(file("a.png", PictureBytes.jpeg(1, 1)).message()).contains("kind that its name says");
        assertThat(file("a.jpg", PictureBytes.png(1, 1)).message()).contains("kind that its name says");
        assertThat(file("a.png", PictureBytes.ascii("<script>alert(1)</script>"))
                        .message())
                .contains("kind that its name says");
        assertThat(file("a.png", new byte[0]).problems()).containsExactly("error 1:1 pictures");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.svg", "a.gif", "a.html", "a.txt"})
    void refusesOtherFormats(String name) {
        assertThat(file(name, PictureBytes.png(1, 1)).message()).contains("Only PNG, JPEG and WebP");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a b.png", "a.b.png", "ä.png", "more/a.png", "-a.png", "a.png?v=1", "a\".png"})
    void refusesOddNames(String name) {
        assertThat(file(name, PictureBytes.png(1, 1)).message()).contains("Rename it");
    }

    @Test
    void showsNoPictureThatWasRefused() {
        CourseFixture fixture =
                page("A ![house](images/a.png).").and("preparatory/small/images/a.png", PictureBytes.jpeg(1, 1));

        assertThat(fixture.problems()).containsExactly("error 1:1 pictures");
        assertThat(fixture.html()).isEqualTo("<p>A .</p>");
        assertThat(fixture.read().course().orElseThrow().pictures()).containsOnlyKeys("house.png");
    }

    @Test
    void leavesPicturesOfOtherCoursesAlone() {
        CourseFixture fixture =
                page("![A house](images/house.png)").and("preparatory/smaller/images/a.svg", new byte[1]);

        assertThat(fixture.problems()).isEmpty();
    }
}

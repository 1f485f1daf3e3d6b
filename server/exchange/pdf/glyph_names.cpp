#include <algorithm>
#include <charconv>
#include <iterator>

#include "exchange/pdf/font.h"
#include "text/windows_1252.h"

namespace ladder::exchange::pdf {
namespace {

/// The names of the Adobe Glyph List that fonts for European languages use, each with the number of
/// its character.
constexpr std::string_view glyphs =
    " A=41 AE=C6 Aacute=C1 Abreve=102 Acaron=1CD Acircumflex=C2 Adieresis=C4 Adotaccent=226 "
    "Agrave=C0 Amacron=100 Aogonek=104 Aring=C5 Atilde=C3 B=42 Bdotaccent=1E02 C=43 Cacute=106 "
    "Ccaron=10C Ccedilla=C7 Ccircumflex=108 Cdotaccent=10A D=44 Dcaron=10E Dcedilla=1E10 "
    "Dcroat=110 Ddotaccent=1E0A Delta=394 E=45 Eacute=C9 Ebreve=114 Ecaron=11A Ecedilla=228 "
    "Ecircumflex=CA Edieresis=CB Edotaccent=116 Egrave=C8 Emacron=112 Eogonek=118 Eth=D0 "
    "Etilde=1EBC Euro=20AC F=46 Fdotaccent=1E1E G=47 Gacute=1F4 Gbreve=11E Gcaron=1E6 "
    "Gcedilla=122 Gcircumflex=11C Gdotaccent=120 Gmacron=1E20 H=48 H18533=25A0 Hcaron=21E "
    "Hcedilla=1E28 Hcircumflex=124 Hdieresis=1E26 Hdotaccent=1E22 I=49 Iacute=CD Ibreve=12C "
    "Icaron=1CF Icircumflex=CE Idieresis=CF Idotaccent=130 Igrave=CC Imacron=12A Iogonek=12E "
    "Itilde=128 J=4A Jcircumflex=134 K=4B Kacute=1E30 Kcaron=1E8 Kcedilla=136 L=4C Lacute=139 "
    "Lcaron=13D Lcedilla=13B Lslash=141 M=4D Macute=1E3E Mdotaccent=1E40 N=4E Nacute=143 "
    "Ncaron=147 Ncedilla=145 Ndotaccent=1E44 Ngrave=1F8 Ntilde=D1 O=4F OE=152 Oacute=D3 "
    "Obreve=14E Ocaron=1D1 Ocircumflex=D4 Odieresis=D6 Odotaccent=22E Ograve=D2 "
    "Ohungarumlaut=150 Omacron=14C Omega=3A9 Oogonek=1EA Oslash=D8 Otilde=D5 P=50 Pacute=1E54 "
    "Pdotaccent=1E56 Q=51 R=52 Racute=154 Rcaron=158 Rcedilla=156 Rdotaccent=1E58 S=53 "
    "Sacute=15A Scaron=160 Scedilla=15E Scircumflex=15C Sdotaccent=1E60 T=54 Tcaron=164 "
    "Tcedilla=162 Tdotaccent=1E6A Thorn=DE U=55 Uacute=DA Ubreve=16C Ucaron=1D3 Ucircumflex=DB "
    "Udieresis=DC Ugrave=D9 Uhungarumlaut=170 Umacron=16A Uogonek=172 Uring=16E Utilde=168 V=56 "
    "Vtilde=1E7C W=57 Wacute=1E82 Wcircumflex=174 Wdieresis=1E84 Wdotaccent=1E86 Wgrave=1E80 "
    "X=58 Xdieresis=1E8C Xdotaccent=1E8A Y=59 Yacute=DD Ycircumflex=176 Ydieresis=178 "
    "Ydotaccent=1E8E Ygrave=1EF2 Ymacron=232 Ytilde=1EF8 Z=5A Zacute=179 Zcaron=17D "
    "Zcircumflex=1E90 Zdotaccent=17B a=61 a20=2714 a71=25CF a73=25A0 aacute=E1 abreve=103 "
    "acaron=1CE acircumflex=E2 acute=B4 adieresis=E4 adotaccent=227 ae=E6 agrave=E0 alpha=3B1 "
    "amacron=101 ampersand=26 aogonek=105 approxequal=2248 aring=E5 arrowdblright=21D2 "
    "arrowdown=2193 arrowleft=2190 arrowright=2192 arrowup=2191 asciicircum=5E asciitilde=7E "
    "asterisk=2A asteriskmath=2A at=40 atilde=E3 b=62 backslash=5C bar=7C bdotaccent=1E03 "
    "beta=3B2 braceleft=7B braceright=7D bracketleft=5B bracketright=5D breve=2D8 brokenbar=A6 "
    "bullet=2022 c=63 cacute=107 caron=2C7 ccaron=10D ccedilla=E7 ccircumflex=109 cdotaccent=10B "
    "cedilla=B8 cent=A2 checkmark=2713 circle=25CB circumflex=2C6 colon=3A comma=2C "
    "compwordmark=200C copyright=A9 currency=A4 d=64 dagger=2020 daggerdbl=2021 dcaron=10F "
    "dcedilla=1E11 dcroat=111 ddotaccent=1E0B degree=B0 delta=3B4 dieresis=A8 divide=F7 "
    "dollar=24 dotaccent=2D9 dotlessi=131 dotlessj=237 e=65 eacute=E9 ebreve=115 ecaron=11B "
    "ecedilla=229 ecircumflex=EA edieresis=EB edotaccent=117 egrave=E8 eight=38 ellipsis=2026 "
    "emacron=113 emdash=2014 endash=2013 eogonek=119 epsilon=3B5 equal=3D eth=F0 etilde=1EBD "
    "exclam=21 exclamdown=A1 f=66 fdotaccent=1E1F figuredash=2012 filledbox=25A0 five=35 "
    "florin=192 four=34 fraction=2044 g=67 gacute=1F5 gamma=3B3 gbreve=11F gcaron=1E7 "
    "gcedilla=123 gcircumflex=11D gdotaccent=121 germandbls=DF gmacron=1E21 grave=60 greater=3E "
    "greaterequal=2265 guillemotleft=AB guillemotright=BB guilsinglleft=2039 guilsinglright=203A "
    "h=68 hcaron=21F hcedilla=1E29 hcircumflex=125 hdieresis=1E27 hdotaccent=1E23 "
    "hungarumlaut=2DD hyphen=2D hyphenchar=2D i=69 iacute=ED ibreve=12D icaron=1D0 "
    "icircumflex=EE idieresis=EF igrave=EC imacron=12B infinity=221E integral=222B iogonek=12F "
    "itilde=129 j=6A jcaron=1F0 jcircumflex=135 k=6B kacute=1E31 kcaron=1E9 kcedilla=137 l=6C "
    "lacute=13A lambda=3BB lcaron=13E lcedilla=13C less=3C lessequal=2264 logicalnot=AC "
    "lozenge=25CA lslash=142 m=6D macron=AF macute=1E3F mdotaccent=1E41 minus=2212 mu=B5 "
    "multiply=D7 n=6E nacute=144 nbspace=A0 ncaron=148 ncedilla=146 ndotaccent=1E45 ngrave=1F9 "
    "nine=39 notequal=2260 ntilde=F1 numbersign=23 o=6F oacute=F3 obreve=14F ocaron=1D2 "
    "ocircumflex=F4 odieresis=F6 odotaccent=22F oe=153 ogonek=2DB ograve=F2 ohungarumlaut=151 "
    "omacron=14D one=31 onehalf=BD onequarter=BC onesuperior=B9 oogonek=1EB openbullet=25E6 "
    "ordfeminine=AA ordmasculine=BA oslash=F8 otilde=F5 p=70 pacute=1E55 paragraph=B6 "
    "parenleft=28 parenright=29 partialdiff=2202 pdotaccent=1E57 percent=25 period=2E "
    "periodcentered=B7 perthousand=2030 pi=3C0 plus=2B plusminus=B1 product=220F q=71 "
    "question=3F questiondown=BF quotedbl=22 quotedblbase=201E quotedblleft=201C "
    "quotedblright=201D quoteleft=2018 quoteright=2019 quotesinglbase=201A quotesingle=27 r=72 "
    "racute=155 radical=221A rcaron=159 rcedilla=157 rdotaccent=1E59 registered=AE ring=2DA s=73 "
    "sacute=15B scaron=161 scedilla=15F scircumflex=15D sdotaccent=1E61 section=A7 semicolon=3B "
    "seven=37 sfthyphen=AD sigma=3C3 six=36 slash=2F space=20 square=25A1 sterling=A3 "
    "summation=2211 t=74 tcaron=165 tcedilla=163 tdieresis=1E97 tdotaccent=1E6B theta=3B8 "
    "thorn=FE three=33 threequarters=BE threesuperior=B3 tilde=2DC trademark=2122 triagrt=25BA "
    "trianglesolid=25B2 two=32 twosuperior=B2 u=75 uacute=FA ubreve=16D ucaron=1D4 "
    "ucircumflex=FB udieresis=FC ugrave=F9 uhungarumlaut=171 umacron=16B underscore=5F "
    "uogonek=173 uring=16F utilde=169 v=76 visiblespace=20 vtilde=1E7D w=77 wacute=1E83 "
    "wcircumflex=175 wdieresis=1E85 wdotaccent=1E87 wgrave=1E81 wring=1E98 x=78 xdieresis=1E8D "
    "xdotaccent=1E8B y=79 yacute=FD ycircumflex=177 ydieresis=FF ydotaccent=1E8F yen=A5 "
    "ygrave=1EF3 ymacron=233 yring=1E99 ytilde=1EF9 z=7A zacute=17A zcaron=17E zcircumflex=1E91 "
    "zdotaccent=17C zero=30 ";

struct Ligature {
  std::string_view name;
  std::u32string_view text;
};

constexpr Ligature ligatures[] = {
    {"ff", U"ff"},  {"fi", U"fi"},  {"fl", U"fl"},  {"ffi", U"ffi"},   {"ffl", U"ffl"},
    {"f_f", U"ff"}, {"f_i", U"fi"}, {"f_l", U"fl"}, {"f_f_i", U"ffi"}, {"f_f_l", U"ffl"},
    {"t_t", U"tt"}, {"T_h", U"Th"}, {"f_t", U"ft"}, {"t_i", U"ti"},    {"Th", U"Th"},
    {"tt", U"tt"},  {"ti", U"ti"},  {"fj", U"fj"},  {"f_j", U"fj"},    {"IJ", U"IJ"},
    {"ij", U"ij"},
};

/// The codes from 128 of the standard encoding.
constexpr char16_t standard[] = {
    0,      0,      0,      0,      0,    0,     0,      0,      0,      0,      0,      0,
    0,      0,      0,      0,      0,    0,     0,      0,      0,      0,      0,      0,
    0,      0,      0,      0,      0,    0,     0,      0,      0,      0xA1,   0xA2,   0xA3,
    0x2044, 0xA5,   0x192,  0xA7,   0xA4, 0x27,  0x201C, 0xAB,   0x2039, 0x203A, 0xFB01, 0xFB02,
    0,      0x2013, 0x2020, 0x2021, 0xB7, 0,     0xB6,   0x2022, 0x201A, 0x201E, 0x201D, 0xBB,
    0x2026, 0x2030, 0,      0xBF,   0,    0x60,  0xB4,   0x2C6,  0x2DC,  0xAF,   0x2D8,  0x2D9,
    0xA8,   0,      0x2DA,  0xB8,   0,    0x2DD, 0x2DB,  0x2C7,  0x2014, 0,      0,      0,
    0,      0,      0,      0,      0,    0,     0,      0,      0,      0,      0,      0,
    0,      0xC6,   0,      0xAA,   0,    0,     0,      0,      0x141,  0xD8,   0x152,  0xBA,
    0,      0,      0,      0,      0,    0xE6,  0,      0,      0,      0x131,  0,      0,
    0x142,  0xF8,   0x153,  0xDF,   0,    0,     0,      0,
};

/// The same of the encoding of old Macs.
constexpr char16_t mac_roman[] = {
    0xC4,   0xC5,   0xC7,   0xC9,   0xD1,   0xD6,  0xDC,   0xE1,   0xE0,   0xE2,   0xE4,   0xE3,
    0xE5,   0xE7,   0xE9,   0xE8,   0xEA,   0xEB,  0xED,   0xEC,   0xEE,   0xEF,   0xF1,   0xF3,
    0xF2,   0xF4,   0xF6,   0xF5,   0xFA,   0xF9,  0xFB,   0xFC,   0x2020, 0xB0,   0xA2,   0xA3,
    0xA7,   0x2022, 0xB6,   0xDF,   0xAE,   0xA9,  0x2122, 0xB4,   0xA8,   0x2260, 0xC6,   0xD8,
    0x221E, 0xB1,   0x2264, 0x2265, 0xA5,   0xB5,  0x2202, 0x2211, 0x220F, 0x3C0,  0x222B, 0xAA,
    0xBA,   0x3A9,  0xE6,   0xF8,   0xBF,   0xA1,  0xAC,   0x221A, 0x192,  0x2248, 0x2206, 0xAB,
    0xBB,   0x2026, 0xA0,   0xC0,   0xC3,   0xD5,  0x152,  0x153,  0x2013, 0x2014, 0x201C, 0x201D,
    0x2018, 0x2019, 0xF7,   0x25CA, 0xFF,   0x178, 0x2044, 0x20AC, 0x2039, 0x203A, 0xFB01, 0xFB02,
    0x2021, 0xB7,   0x201A, 0x201E, 0x2030, 0xC2,  0xCA,   0xC1,   0xCB,   0xC8,   0xCD,   0xCE,
    0xCF,   0xCC,   0xD3,   0xD4,   0xF8FF, 0xD2,  0xDA,   0xDB,   0xD9,   0x131,  0x2C6,  0x2DC,
    0xAF,   0x2D8,  0x2D9,  0x2DA,  0xB8,   0x2DD, 0x2DB,  0x2C7,
};

/// `uni00E4`, `u1F600`
char32_t numbered(std::string_view name, std::string_view begin) {
  if (!name.starts_with(begin) || name.size() < begin.size() + 4) return 0;
  unsigned code = 0;
  const char* const end = name.data() + std::min(name.size(), begin.size() + 6);
  const auto read = std::from_chars(name.data() + begin.size(), end, code, 16);
  const bool whole = read.ptr == name.data() + name.size();
  const bool is_character = code < 0xD800 || (0xDFFF < code && code < 0x110000);
  return whole && is_character ? char32_t(code) : 0;
}

}  // namespace

std::u32string characters_of_glyph(std::string_view name) {
  if (const std::size_t dot = name.find('.'); 0 < dot) name = name.substr(0, dot);
  const std::string word = " " + std::string(name) + "=";
  if (const std::size_t at = glyphs.find(word); at != glyphs.npos) {
    unsigned code = 0;
    std::from_chars(glyphs.data() + at + word.size(), glyphs.data() + glyphs.size(), code, 16);
    return {code};
  }
  for (const Ligature& it : ligatures)
    if (it.name == name) return std::u32string(it.text);
  for (const std::string_view begin : {"uni", "u"})
    if (const char32_t code = numbered(name, begin); code != 0) return {code};
  return {};
}

char32_t character_in(std::string_view encoding, std::uint8_t code) {
  if (code < 0x20) return 0;
  if (encoding == "WinAnsiEncoding")
    return code < 0x7F ? code : text::from_windows_1252(code).value_or(0x2022);
  if (encoding == "MacRomanEncoding") return code < 0x80 ? code : mac_roman[code - 0x80];
  if (code == 0x27) return 0x2019;
  if (code == 0x60) return 0x2018;
  return code < 0x80 ? code : standard[code - 0x80];
}

}  // namespace ladder::exchange::pdf
